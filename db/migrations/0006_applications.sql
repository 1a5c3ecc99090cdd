-- Applications for choice of an insurer: draft, file, application, its events, the decision behind it.

CREATE TABLE application_draft (
  draft_id uuid CONSTRAINT application_draft_key PRIMARY KEY,
  secret_hash bytea NOT NULL,
  answers bytea NOT NULL,
  saved_at timestamptz NOT NULL DEFAULT now(),
  submitted_at timestamptz
);
COMMENT ON TABLE application_draft IS 'What a person has typed so far, sealed as one; found only with the secret of their browser.';
CREATE UNIQUE INDEX application_draft_secret ON application_draft (secret_hash);
GRANT SELECT, INSERT, UPDATE (answers, saved_at, submitted_at) ON application_draft TO polis_program;

CREATE TABLE application_file (
  draft_id uuid NOT NULL CONSTRAINT application_file_is_of_a_draft REFERENCES application_draft,
  file_id uuid NOT NULL,
  document_code text COLLATE "C" NOT NULL,
  content_type text COLLATE "C" NOT NULL,
  byte_size integer NOT NULL,
  sha256 bytea NOT NULL,
  sealed_name bytea NOT NULL,
  sealed_content bytea NOT NULL,
  attached_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  CONSTRAINT application_file_key PRIMARY KEY (draft_id, file_id),
  CONSTRAINT application_file_type_is_known CHECK (content_type IN ('image/jpeg', 'image/png', 'application/pdf')),
  CONSTRAINT application_file_is_not_too_big CHECK (byte_size BETWEEN 1 AND 10485760)
);
COMMENT ON TABLE application_file IS 'Photos and scans of documents: known by content, at most 10 MiB each, sealed.';
GRANT SELECT, INSERT, UPDATE (removed_at) ON application_file TO polis_program;

CREATE TABLE application (
  application_id uuid CONSTRAINT application_key PRIMARY KEY,
  number char(10) COLLATE "C" NOT NULL CONSTRAINT application_number_is_unique UNIQUE,
  draft_id uuid NOT NULL CONSTRAINT application_is_of_a_draft REFERENCES application_draft,
  kind text COLLATE "C" NOT NULL,
  channel text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL,
  revision integer NOT NULL,
  region_code char(2) COLLATE "C" NOT NULL CONSTRAINT application_is_in_a_region REFERENCES region,
  insurer_code char(5) COLLATE "C" NOT NULL CONSTRAINT application_is_to_an_insurer REFERENCES insurer,
  office_id text COLLATE "C" CONSTRAINT application_is_for_an_office REFERENCES office,
  form text COLLATE "C" NOT NULL,
  category text COLLATE "C" NOT NULL,
  applicant text NOT NULL,
  birth_date date NOT NULL,
  content bytea NOT NULL,
  person_id uuid CONSTRAINT application_is_of_a_person REFERENCES person,
  -- Null where a program of the insurer took it with a token.
  taken_by uuid CONSTRAINT application_is_taken_by_an_account REFERENCES account,
  submitted_on date NOT NULL,
  decision_due_on date NOT NULL,
  policy_due_on date NOT NULL,
  submitted_at timestamptz NOT NULL DEFAULT now(),
  changed_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT application_draft_is_submitted_once UNIQUE (draft_id),
  CONSTRAINT application_number_is_ten_digits CHECK (number ~ '^[0-9]{10}$'),
  CONSTRAINT application_state_is_known CHECK (state IN
    ('submitted', 'in_review', 'returned', 'accepted', 'ready', 'handed_over', 'issued', 'refused', 'withdrawn')),
  CONSTRAINT application_accepted_has_a_person CHECK (state NOT IN ('accepted', 'ready', 'handed_over', 'issued') OR person_id IS NOT NULL),
  CONSTRAINT application_taken_is_in_review CHECK (taken_by IS NULL OR state NOT IN ('submitted', 'returned', 'withdrawn'))
);
COMMENT ON TABLE application IS 'An application to an insurer; its answers are sealed, its state follows the table of moves in applications/application.ts.';
CREATE INDEX application_queue ON application (insurer_code, state, decision_due_on);
CREATE INDEX application_region ON application (region_code, state, policy_due_on);
CREATE INDEX application_person ON application (person_id);
GRANT SELECT, INSERT, UPDATE (state, revision, person_id, taken_by, content, applicant, birth_date, category, form, office_id, decision_due_on, policy_due_on, changed_at) ON application TO polis_program;

CREATE TABLE open_application_claim (
  blind bytea CONSTRAINT open_application_claim_key PRIMARY KEY,
  application_id uuid NOT NULL
);
COMMENT ON TABLE open_application_claim IS 'One open application a person: keyed by the blind index of the identity document; deleted when the application ends.';
CREATE INDEX open_application_claim_application ON open_application_claim (application_id);
GRANT SELECT, INSERT, DELETE ON open_application_claim TO polis_program;

CREATE TABLE application_event (
  application_id uuid NOT NULL CONSTRAINT application_event_is_of_an_application REFERENCES application,
  event_id uuid NOT NULL,
  move text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL,
  on_day date NOT NULL,
  happened_at timestamptz NOT NULL DEFAULT now(),
  actor_role text COLLATE "C" NOT NULL,
  actor_id uuid,
  reason_code text COLLATE "C",
  message text,
  CONSTRAINT application_event_key PRIMARY KEY (application_id, event_id)
);
COMMENT ON TABLE application_event IS 'Everything that happened to an application, in order; never changed.';
GRANT SELECT, INSERT ON application_event TO polis_program;

CREATE TABLE decision (
  decision_id uuid CONSTRAINT decision_key PRIMARY KEY,
  subject text COLLATE "C" NOT NULL,
  subject_id uuid NOT NULL,
  rule text COLLATE "C" NOT NULL,
  rule_revision integer NOT NULL,
  on_day date NOT NULL,
  facts jsonb NOT NULL,
  answer jsonb NOT NULL,
  law_files text[] COLLATE "C" NOT NULL,
  decided_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE decision IS 'A decision with its facts, its day, the rule and the wordings of the law it used: it can be replayed.';
CREATE INDEX decision_subject ON decision (subject_id);
GRANT SELECT, INSERT ON decision TO polis_program;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['application_draft', 'application_file', 'application', 'application_event', 'decision'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;

CREATE POLICY application_is_for_whom_it_concerns ON application TO polis_program
  USING ((SELECT acting_role()) = 'system' OR person_id = (SELECT acting_person())
    OR 'insurer:' || insurer_code = (SELECT acting_organisation())
    OR 'fund:' || region_code = (SELECT acting_organisation()))
  WITH CHECK ((SELECT acting_role()) = 'system' OR 'insurer:' || insurer_code = (SELECT acting_organisation()));
CREATE POLICY application_event_follows_its_application ON application_event TO polis_program
  USING ((SELECT acting_role()) = 'system' OR EXISTS (SELECT 1 FROM application a WHERE a.application_id = application_event.application_id))
  WITH CHECK ((SELECT acting_role()) = 'system' OR EXISTS (SELECT 1 FROM application a WHERE a.application_id = application_event.application_id));
CREATE POLICY application_draft_is_for_its_browser ON application_draft TO polis_program
  USING ((SELECT acting_role()) = 'system' OR EXISTS (SELECT 1 FROM application a WHERE a.draft_id = application_draft.draft_id))
  WITH CHECK ((SELECT acting_role()) IN ('system', 'clerk'));
CREATE POLICY application_file_follows_its_application ON application_file TO polis_program
  USING ((SELECT acting_role()) = 'system' OR EXISTS (SELECT 1 FROM application a WHERE a.draft_id = application_file.draft_id))
  WITH CHECK ((SELECT acting_role()) IN ('system', 'clerk'));
CREATE POLICY decision_is_for_system_and_funds ON decision TO polis_program
  USING ((SELECT acting_role()) IN ('system', 'fund', 'admin') OR EXISTS (SELECT 1 FROM application a WHERE a.application_id = decision.subject_id))
  WITH CHECK ((SELECT acting_role()) IN ('system', 'clerk'));
