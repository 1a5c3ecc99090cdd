-- Trigram operators are not leakproof, so under row level security their index is never used. This function reads the index
-- as the owner and answers ids alone, of those people the actor may see; the rows themselves are read under the policies.

CREATE POLICY person_identity_is_searched_by_its_owner ON person_identity FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY person_business_is_searched_by_its_owner ON person_business FOR SELECT TO CURRENT_USER USING (true);

CREATE FUNCTION identities_sounding_like(wanted text, alike real, most integer)
  RETURNS TABLE (person_id uuid, identity_id uuid)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM set_config('pg_trgm.word_similarity_threshold', alike::text, true);
  RETURN QUERY SELECT i.person_id, i.identity_id FROM person_identity i
    WHERE i.superseded_at IS NULL AND wanted <% i.search_key
      AND (acting_reach() = 'register' OR acting_role() = 'system' OR i.person_id = acting_person()
        OR EXISTS (SELECT 1 FROM person_business b WHERE b.person_id = i.person_id AND b.organisation = acting_organisation()))
    ORDER BY word_similarity(wanted, i.search_key) DESC, i.search_key, i.birth_date LIMIT most;
END $$;
COMMENT ON FUNCTION identities_sounding_like IS 'Ids of the current and former names that sound like a key, the likest first, of people the actor may see.';
REVOKE EXECUTE ON FUNCTION identities_sounding_like(text, real, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identities_sounding_like(text, real, integer) TO polis_program;
