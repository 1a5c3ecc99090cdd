-- Who is insured by whom, when; the ENP; policies and temporary certificates.

CREATE TABLE insurance_spell (
  person_id uuid NOT NULL CONSTRAINT insurance_spell_is_of_a_person REFERENCES person,
  spell_id uuid NOT NULL,
  insurer_code char(5) COLLATE "C" NOT NULL CONSTRAINT insurance_spell_is_with_an_insurer REFERENCES insurer,
  region_code char(2) COLLATE "C" NOT NULL CONSTRAINT insurance_spell_is_in_a_region REFERENCES region,
  valid daterange NOT NULL,
  opened_because text COLLATE "C" NOT NULL,
  closed_because text COLLATE "C",
  application_id uuid,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  superseded_at timestamptz,
  CONSTRAINT insurance_spell_key PRIMARY KEY (person_id, spell_id, recorded_at),
  CONSTRAINT insurance_spell_is_a_time CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
  CONSTRAINT insurance_spell_end_has_a_reason CHECK (upper_inf(valid) = (closed_because IS NULL)),
  CONSTRAINT person_has_one_insurer_a_day EXCLUDE USING gist (person_id WITH =, valid WITH &&) WHERE (superseded_at IS NULL)
);
COMMENT ON TABLE insurance_spell IS 'One insurer a person a day: from, until, reason. A correction supersedes.';
CREATE TRIGGER insurance_spell_supersede_once BEFORE UPDATE ON insurance_spell FOR EACH ROW EXECUTE FUNCTION supersede_once();

CREATE TABLE enp_series (
  region_code char(2) COLLATE "C" NOT NULL,
  facet char(8) COLLATE "C" NOT NULL,
  last_sequence integer NOT NULL,
  CONSTRAINT enp_series_key PRIMARY KEY (region_code, facet),
  CONSTRAINT enp_series_fits_five_digits CHECK (last_sequence BETWEEN 0 AND 99999)
);
COMMENT ON TABLE enp_series IS 'The last sequence number given inside a region and facet; the claim below is what makes an ENP unique.';
GRANT SELECT, INSERT, UPDATE ON enp_series TO polis_program;

CREATE TABLE enp_claim (
  enp char(16) COLLATE "C" CONSTRAINT enp_claim_key PRIMARY KEY,
  person_id uuid NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT enp_is_sixteen_digits CHECK (enp ~ '^[0-9]{16}$')
);
COMMENT ON TABLE enp_claim IS 'An ENP is made once and is of one person.';
CREATE UNIQUE INDEX person_has_one_enp ON enp_claim (person_id);
GRANT SELECT, INSERT ON enp_claim TO polis_program;

CREATE TABLE policy_number_claim (
  kind text COLLATE "C" NOT NULL,
  number text COLLATE "C" NOT NULL,
  person_id uuid NOT NULL,
  policy_id uuid NOT NULL,
  CONSTRAINT policy_number_claim_key PRIMARY KEY (kind, number),
  CONSTRAINT policy_number_claim_kind_is_known CHECK (kind IN ('old', 'certificate', 'blank'))
);
COMMENT ON TABLE policy_number_claim IS 'Old policies (series and number), temporary certificates and blanks: each number is issued once.';
GRANT SELECT, INSERT ON policy_number_claim TO polis_program;

CREATE TABLE policy (
  person_id uuid NOT NULL CONSTRAINT policy_is_of_a_person REFERENCES person,
  policy_id uuid NOT NULL,
  form text COLLATE "C" NOT NULL,
  series text COLLATE "C",
  number text COLLATE "C" NOT NULL,
  insurer_code char(5) COLLATE "C" CONSTRAINT policy_is_of_an_insurer REFERENCES insurer,
  region_code char(2) COLLATE "C" NOT NULL CONSTRAINT policy_is_of_a_region REFERENCES region,
  in_force daterange NOT NULL,
  valid_until date,
  ended_because text COLLATE "C",
  application_id uuid,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  superseded_at timestamptz,
  CONSTRAINT policy_key PRIMARY KEY (person_id, policy_id, recorded_at),
  CONSTRAINT policy_form_is_known CHECK (form IN ('old', 'certificate', 'paper', 'plastic', 'universal_card', 'digital')),
  CONSTRAINT policy_number_fits_form CHECK (
    CASE form WHEN 'certificate' THEN number ~ '^[0-9]{9}$' AND series IS NULL
              WHEN 'old' THEN length(number) BETWEEN 1 AND 20 AND coalesce(length(series), 0) <= 10
              ELSE number ~ '^[0-9]{16}$' AND series IS NULL END),
  CONSTRAINT policy_is_in_force_for_a_time CHECK (NOT isempty(in_force) AND NOT lower_inf(in_force)),
  CONSTRAINT certificate_ends CHECK (form <> 'certificate' OR valid_until IS NOT NULL),
  CONSTRAINT person_has_one_policy_in_force EXCLUDE USING gist (person_id WITH =, in_force WITH &&) WHERE (superseded_at IS NULL)
);
COMMENT ON TABLE policy IS 'The document in force of a person, of every form, old policy and temporary certificate included: one a day. in_force ends when it is replaced; valid_until is the date printed on it.';
CREATE INDEX policy_number ON policy (number, form) WHERE form IN ('old', 'certificate');
CREATE TRIGGER policy_supersede_once BEFORE UPDATE ON policy FOR EACH ROW EXECUTE FUNCTION supersede_once();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['insurance_spell', 'policy'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format($p$CREATE POLICY %I ON %I TO polis_program
      USING ((SELECT acting_reach()) = 'register' OR (SELECT acting_role()) = 'system' OR person_id = (SELECT acting_person())
        OR EXISTS (SELECT 1 FROM person_business b WHERE b.person_id = %I.person_id AND b.organisation = (SELECT acting_organisation())))
      WITH CHECK ((SELECT acting_role()) IN ('system', 'clerk'))$p$, t || '_is_for_whom_it_concerns', t, t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE (superseded_at) ON %I TO polis_program', t);
  END LOOP;
END $$;
