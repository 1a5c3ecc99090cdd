-- Signed proofs of cover that are checked without a network, their keys, and the links that share the least data.

CREATE TABLE proof_key (
  generation integer CONSTRAINT proof_key_key PRIMARY KEY,
  key_id char(8) COLLATE "C" NOT NULL CONSTRAINT proof_key_id_is_unique UNIQUE,
  public_key bytea NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  retired_at timestamptz,
  CONSTRAINT proof_key_is_32_bytes CHECK (length(public_key) = 32),
  CONSTRAINT proof_key_id_is_of_the_key CHECK (key_id = left(encode(sha256(public_key), 'hex'), 8)),
  CONSTRAINT proof_key_generation_counts_from_one CHECK (generation > 0)
);
COMMENT ON TABLE proof_key IS 'Public keys of proofs, the newest signs; the private half follows from the master key and is stored nowhere. A retired key makes its proofs invalid.';
GRANT SELECT, INSERT, UPDATE (retired_at) ON proof_key TO polis_program;

CREATE FUNCTION retire_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.retired_at IS NOT NULL OR NEW.retired_at IS NULL THEN
    RAISE EXCEPTION 'a retired key is never used again' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER proof_key_retire_once BEFORE UPDATE ON proof_key FOR EACH ROW EXECUTE FUNCTION retire_once();

CREATE TABLE proof (
  person_id uuid NOT NULL CONSTRAINT proof_is_of_a_person REFERENCES person,
  proof_id uuid NOT NULL,
  key_generation integer NOT NULL CONSTRAINT proof_is_signed_by_a_key REFERENCES proof_key,
  policy_id uuid NOT NULL,
  spell_id uuid NOT NULL,
  facts_hash bytea NOT NULL,
  issued_on date NOT NULL,
  issued_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT proof_key_of_person PRIMARY KEY (person_id, proof_id),
  CONSTRAINT proof_is_made_once_a_day UNIQUE (person_id, facts_hash, key_generation, issued_on),
  CONSTRAINT proof_lives_a_month_at_most CHECK (expires_at > issued_at AND expires_at <= issued_at + interval '31 days')
);
COMMENT ON TABLE proof IS 'Proofs of cover that were signed: of which policy and insurance, until when. A proof is revoked while its policy or its insurance is not in force, which is read from those tables, never stored twice.';
CREATE INDEX proof_expiry ON proof (expires_at);
GRANT SELECT, INSERT ON proof TO polis_program;

CREATE TABLE share_link (
  person_id uuid NOT NULL CONSTRAINT share_link_is_of_a_person REFERENCES person,
  link_id uuid NOT NULL,
  secret_hash bytea NOT NULL CONSTRAINT share_link_secret_is_unique UNIQUE,
  purpose text COLLATE "C" NOT NULL,
  made_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  CONSTRAINT share_link_key PRIMARY KEY (person_id, link_id),
  CONSTRAINT share_link_purpose_is_known CHECK (purpose IN ('school', 'work', 'sport', 'other')),
  CONSTRAINT share_link_ends CHECK (expires_at > made_at AND expires_at <= made_at + interval '92 days')
);
COMMENT ON TABLE share_link IS 'Links by which a person shows a school or an employer that they are insured; only the hash of the secret is kept.';
GRANT SELECT, INSERT, UPDATE (revoked_at) ON share_link TO polis_program;

CREATE FUNCTION revoke_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.revoked_at IS NOT NULL OR NEW.revoked_at IS NULL THEN
    RAISE EXCEPTION 'a revoked link is never opened again' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER share_link_revoke_once BEFORE UPDATE ON share_link FOR EACH ROW EXECUTE FUNCTION revoke_once();

CREATE TABLE share_opening (
  person_id uuid NOT NULL,
  link_id uuid NOT NULL,
  opening_id uuid NOT NULL,
  opened_at timestamptz NOT NULL,
  CONSTRAINT share_opening_key PRIMARY KEY (person_id, link_id, opening_id),
  CONSTRAINT share_opening_is_of_a_link FOREIGN KEY (person_id, link_id) REFERENCES share_link
);
COMMENT ON TABLE share_opening IS 'Every opening of a shared link, written in the transaction that shows it; the person reads it.';
GRANT SELECT, INSERT ON share_opening TO polis_program;

-- The row of the link is locked, so that an opening and a revocation that meet are one after the other.
CREATE FUNCTION open_only_a_living_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM share_link l WHERE l.person_id = NEW.person_id AND l.link_id = NEW.link_id
    AND l.revoked_at IS NULL AND NEW.opened_at < l.expires_at FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the link is over' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'share_opening_is_of_a_living_link';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER share_opening_is_of_a_living_link BEFORE INSERT ON share_opening FOR EACH ROW EXECUTE FUNCTION open_only_a_living_link();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['proof', 'share_link', 'share_opening'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format($p$CREATE POLICY %I ON %I TO polis_program
      USING ((SELECT acting_role()) = 'system' OR person_id = (SELECT acting_person()))
      WITH CHECK ((SELECT acting_role()) = 'system' OR person_id = (SELECT acting_person()))$p$, t || '_is_of_its_person', t);
  END LOOP;
END $$;
