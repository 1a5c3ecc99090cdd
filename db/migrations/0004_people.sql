-- People: identity with history, documents, SNILS, contacts, addresses, category.
-- Sealed columns are AES-256-GCM with the key id in the value; blind columns are HMAC indexes, one key an index.

CREATE TABLE person (
  person_id uuid CONSTRAINT person_key PRIMARY KEY,
  recorded_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE person IS 'A person known to the insurance; everything else about them hangs on person_id.';

CREATE TABLE person_business (
  person_id uuid NOT NULL CONSTRAINT person_business_is_of_a_person REFERENCES person,
  organisation text COLLATE "C" NOT NULL,
  reason text COLLATE "C" NOT NULL,
  since_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT person_business_key PRIMARY KEY (person_id, organisation)
);
COMMENT ON TABLE person_business IS 'Whose business a person is: the insurer of their insurance or application, the fund of their region.';

CREATE TABLE person_identity (
  person_id uuid NOT NULL CONSTRAINT person_identity_is_of_a_person REFERENCES person,
  identity_id uuid NOT NULL,
  surname text NOT NULL,
  given_name text NOT NULL,
  patronymic text,
  search_key text COLLATE "C" NOT NULL,
  sex char(1) NOT NULL,
  birth_date date NOT NULL,
  birth_place text,
  citizenship text COLLATE "C",
  valid daterange NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  CONSTRAINT person_identity_key PRIMARY KEY (person_id, identity_id),
  CONSTRAINT person_identity_sex_is_known CHECK (sex IN ('m', 'f')),
  CONSTRAINT person_identity_has_a_name CHECK (surname <> '' OR given_name <> ''),
  CONSTRAINT person_has_one_identity_a_day EXCLUDE USING gist (person_id WITH =, valid WITH &&) WHERE (superseded_at IS NULL)
);
COMMENT ON TABLE person_identity IS 'Name, sex and birth date over time: a correction supersedes, never updates.';
COMMENT ON COLUMN person_identity.search_key IS 'The name folded to ASCII sounds (ё/е, transliteration), made in code; searched by trigrams.';
CREATE INDEX person_identity_search ON person_identity USING gin (search_key gin_trgm_ops) WHERE superseded_at IS NULL;
CREATE INDEX person_identity_birth ON person_identity (birth_date, search_key) WHERE superseded_at IS NULL;
CREATE TRIGGER person_identity_supersede_once BEFORE UPDATE ON person_identity FOR EACH ROW EXECUTE FUNCTION supersede_once();

CREATE TABLE document_claim (
  blind bytea CONSTRAINT document_claim_key PRIMARY KEY,
  person_id uuid NOT NULL
);
COMMENT ON TABLE document_claim IS 'An identity document (type, series, number) is of one person.';

CREATE TABLE person_document (
  person_id uuid NOT NULL CONSTRAINT person_document_is_of_a_person REFERENCES person,
  document_id uuid NOT NULL,
  type text COLLATE "C" NOT NULL,
  sealed bytea NOT NULL,
  blind bytea NOT NULL,
  issued_on date,
  valid_until date,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  CONSTRAINT person_document_key PRIMARY KEY (person_id, document_id)
);
COMMENT ON TABLE person_document IS 'Documents of a person; series, number and issuer are sealed together.';
CREATE INDEX person_document_blind ON person_document (blind) WHERE superseded_at IS NULL;
CREATE TRIGGER person_document_supersede_once BEFORE UPDATE ON person_document FOR EACH ROW EXECUTE FUNCTION supersede_once();

CREATE TABLE snils_claim (
  blind bytea CONSTRAINT snils_claim_key PRIMARY KEY,
  person_id uuid NOT NULL
);
COMMENT ON TABLE snils_claim IS 'A SNILS is of one person.';

CREATE TABLE person_snils (
  person_id uuid NOT NULL CONSTRAINT person_snils_is_of_a_person REFERENCES person,
  snils_id uuid NOT NULL,
  sealed bytea NOT NULL,
  blind bytea NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  CONSTRAINT person_snils_key PRIMARY KEY (person_id, snils_id)
);
COMMENT ON TABLE person_snils IS 'The SNILS of a person, sealed.';
CREATE UNIQUE INDEX person_has_one_snils ON person_snils (person_id) WHERE superseded_at IS NULL;
CREATE TRIGGER person_snils_supersede_once BEFORE UPDATE ON person_snils FOR EACH ROW EXECUTE FUNCTION supersede_once();

CREATE TABLE person_contact (
  person_id uuid NOT NULL CONSTRAINT person_contact_is_of_a_person REFERENCES person,
  contact_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  sealed bytea NOT NULL,
  blind bytea NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  CONSTRAINT person_contact_key PRIMARY KEY (person_id, contact_id),
  CONSTRAINT person_contact_kind_is_known CHECK (kind IN ('phone', 'email'))
);
COMMENT ON TABLE person_contact IS 'Phones and e-mail addresses, sealed.';
CREATE INDEX person_contact_blind ON person_contact (blind) WHERE superseded_at IS NULL;
CREATE TRIGGER person_contact_supersede_once BEFORE UPDATE ON person_contact FOR EACH ROW EXECUTE FUNCTION supersede_once();

CREATE TABLE person_address (
  person_id uuid NOT NULL CONSTRAINT person_address_is_of_a_person REFERENCES person,
  address_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  region_code char(2) COLLATE "C" CONSTRAINT person_address_is_in_a_region REFERENCES region,
  sealed bytea NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  CONSTRAINT person_address_key PRIMARY KEY (person_id, address_id),
  CONSTRAINT person_address_kind_is_known CHECK (kind IN ('registration', 'residence', 'stay'))
);
COMMENT ON TABLE person_address IS 'Where a person is registered, lives or stays; the text is sealed, the region is not.';
CREATE TRIGGER person_address_supersede_once BEFORE UPDATE ON person_address FOR EACH ROW EXECUTE FUNCTION supersede_once();

CREATE TABLE person_status (
  person_id uuid NOT NULL CONSTRAINT person_status_is_of_a_person REFERENCES person,
  status_id uuid NOT NULL,
  category text COLLATE "C" NOT NULL,
  working boolean,
  status_until date,
  valid daterange NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  CONSTRAINT person_status_key PRIMARY KEY (person_id, status_id),
  CONSTRAINT person_has_one_status_a_day EXCLUDE USING gist (person_id WITH =, valid WITH &&) WHERE (superseded_at IS NULL)
);
COMMENT ON TABLE person_status IS 'The category of an insured person over time, whether they work, and how long a time-limited status lasts.';
CREATE TRIGGER person_status_supersede_once BEFORE UPDATE ON person_status FOR EACH ROW EXECUTE FUNCTION supersede_once();

CREATE TABLE not_a_duplicate (
  person_id uuid NOT NULL CONSTRAINT not_a_duplicate_is_of_a_person REFERENCES person,
  other_person_id uuid NOT NULL CONSTRAINT not_a_duplicate_is_of_another REFERENCES person (person_id),
  decided_by uuid,
  decided_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT not_a_duplicate_key PRIMARY KEY (person_id, other_person_id)
);
COMMENT ON TABLE not_a_duplicate IS 'Pairs that a clerk compared and found to be two people.';

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['person', 'person_business', 'person_identity', 'person_document', 'person_snils', 'person_contact', 'person_address', 'person_status', 'not_a_duplicate'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format($p$CREATE POLICY %I ON %I TO polis_program
      USING ((SELECT acting_reach()) = 'register' OR (SELECT acting_role()) = 'system' OR person_id = (SELECT acting_person())
        OR EXISTS (SELECT 1 FROM person_business b WHERE b.person_id = %I.person_id AND b.organisation = (SELECT acting_organisation())))
      WITH CHECK ((SELECT acting_role()) IN ('system', 'clerk'))$p$, t || '_is_for_whom_it_concerns', t, t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO polis_program', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['person_identity', 'person_document', 'person_snils', 'person_contact', 'person_address', 'person_status'] LOOP
    EXECUTE format('GRANT UPDATE (superseded_at) ON %I TO polis_program', t);
  END LOOP;
END $$;

-- person_business itself would ask itself: its own rows are told by their own organisation.
DROP POLICY person_business_is_for_whom_it_concerns ON person_business;
CREATE POLICY person_business_is_for_whom_it_concerns ON person_business TO polis_program
  USING (organisation = (SELECT acting_organisation()) OR (SELECT acting_role()) = 'system' OR (SELECT acting_reach()) = 'register')
  WITH CHECK ((SELECT acting_role()) IN ('system', 'clerk'));

GRANT SELECT, INSERT ON document_claim, snils_claim TO polis_program;
