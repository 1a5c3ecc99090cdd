-- Notices: what a person is told, once a reason; the outbox of e-mail and SMS; what the person wishes.

CREATE TABLE notice (
  -- The person, or the application of someone who is not in the register yet.
  addressee_id uuid NOT NULL,
  notice_id uuid NOT NULL,
  person_id uuid CONSTRAINT notice_is_for_a_person REFERENCES person,
  reason text COLLATE "C" NOT NULL,
  subject_id text COLLATE "C" NOT NULL,
  facts jsonb NOT NULL,
  sealed_contact bytea,
  contact_of uuid,
  insurer_code char(5) COLLATE "C" CONSTRAINT notice_is_about_an_insurer REFERENCES insurer,
  region_code char(2) COLLATE "C" NOT NULL CONSTRAINT notice_is_in_a_region REFERENCES region,
  told_on date NOT NULL,
  told_at timestamptz NOT NULL,
  read_at timestamptz,
  CONSTRAINT notice_key PRIMARY KEY (addressee_id, notice_id),
  CONSTRAINT notice_is_told_once UNIQUE (addressee_id, reason, subject_id),
  CONSTRAINT notice_of_a_person_is_addressed_to_them CHECK (person_id IS NULL OR person_id = addressee_id),
  CONSTRAINT notice_subject_is_short CHECK (length(subject_id) BETWEEN 1 AND 100)
);
COMMENT ON TABLE notice IS 'What a person is told: one notice a reason and subject. The words are made of the reason and the facts when it is read.';
COMMENT ON COLUMN notice.sealed_contact IS 'E-mail and phone given with an application, sealed with the addressee: used until a newer one comes.';
COMMENT ON COLUMN notice.contact_of IS 'Whose contact goes first: the application that a notice to its person is about.';
CREATE INDEX notice_unread ON notice (person_id) WHERE read_at IS NULL;
CREATE INDEX notice_insurer ON notice (insurer_code, told_at);
CREATE INDEX notice_region ON notice (region_code, told_at);

CREATE TABLE notice_delivery (
  addressee_id uuid NOT NULL,
  notice_id uuid NOT NULL,
  channel text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL DEFAULT 'waiting',
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL,
  finished_at timestamptz,
  fault text COLLATE "C",
  CONSTRAINT notice_delivery_key PRIMARY KEY (addressee_id, notice_id, channel),
  CONSTRAINT notice_delivery_is_of_a_notice FOREIGN KEY (addressee_id, notice_id) REFERENCES notice,
  CONSTRAINT notice_delivery_channel_is_known CHECK (channel IN ('email', 'sms')),
  CONSTRAINT notice_delivery_state_is_known CHECK (state IN ('waiting', 'sent', 'failed', 'skipped')),
  CONSTRAINT notice_delivery_end_has_a_time CHECK ((state = 'waiting') = (finished_at IS NULL)),
  CONSTRAINT notice_delivery_failure_has_a_fault CHECK (state NOT IN ('failed', 'skipped') OR fault IS NOT NULL)
);
COMMENT ON TABLE notice_delivery IS 'The outbox: one row a notice and channel outside Polis. A row that waits is claimed with SKIP LOCKED for a while and sent; no queue beside this one.';
CREATE INDEX notice_delivery_due ON notice_delivery (next_attempt_at) WHERE state = 'waiting';

CREATE TABLE notice_preference (
  person_id uuid CONSTRAINT notice_preference_key PRIMARY KEY CONSTRAINT notice_preference_is_of_a_person REFERENCES person,
  email boolean NOT NULL,
  sms boolean NOT NULL,
  language text COLLATE "C" NOT NULL,
  changed_at timestamptz NOT NULL,
  CONSTRAINT notice_preference_language_is_known CHECK (language IN ('ru', 'en'))
);
COMMENT ON TABLE notice_preference IS 'By which channels and in which language a person wishes to be told; the inbox is always there.';

-- The daily job looks for what ends soon.
CREATE INDEX policy_valid_until ON policy (valid_until) WHERE superseded_at IS NULL AND valid_until IS NOT NULL;
CREATE INDEX person_status_until ON person_status (status_until) WHERE superseded_at IS NULL AND status_until IS NOT NULL;
CREATE INDEX person_document_valid_until ON person_document (valid_until) WHERE superseded_at IS NULL AND valid_until IS NOT NULL;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['notice', 'notice_delivery', 'notice_preference'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;

CREATE POLICY notice_is_read_by_whom_it_concerns ON notice FOR SELECT TO polis_program
  USING ((SELECT acting_role()) = 'system' OR person_id = (SELECT acting_person())
    OR 'insurer:' || insurer_code = (SELECT acting_organisation())
    OR 'fund:' || region_code = (SELECT acting_organisation()));
CREATE POLICY notice_is_told_by_its_cause ON notice FOR INSERT TO polis_program
  WITH CHECK ((SELECT acting_role()) IN ('system', 'clerk'));
CREATE POLICY notice_is_marked_by_its_person ON notice FOR UPDATE TO polis_program
  USING (person_id = (SELECT acting_person()));
CREATE POLICY notice_delivery_follows_its_notice ON notice_delivery FOR SELECT TO polis_program
  USING ((SELECT acting_role()) = 'system' OR EXISTS (
    SELECT 1 FROM notice n WHERE n.addressee_id = notice_delivery.addressee_id AND n.notice_id = notice_delivery.notice_id));
CREATE POLICY notice_delivery_comes_with_its_notice ON notice_delivery FOR INSERT TO polis_program
  WITH CHECK ((SELECT acting_role()) IN ('system', 'clerk'));
CREATE POLICY notice_delivery_is_made_by_polis ON notice_delivery FOR UPDATE TO polis_program
  USING ((SELECT acting_role()) = 'system');
CREATE POLICY notice_preference_is_the_persons_own ON notice_preference TO polis_program
  USING ((SELECT acting_role()) = 'system' OR person_id = (SELECT acting_person()));

GRANT SELECT, INSERT, UPDATE (read_at) ON notice TO polis_program;
GRANT SELECT, INSERT, UPDATE (state, attempts, next_attempt_at, finished_at, fault) ON notice_delivery TO polis_program;
GRANT SELECT, INSERT, UPDATE (email, sms, language, changed_at) ON notice_preference TO polis_program;
