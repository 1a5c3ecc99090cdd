-- A late policy becomes a complaint to the fund; notices of a merged record are read by the surviving person.

CREATE TABLE late_complaint (
  application_id uuid CONSTRAINT late_complaint_is_one_an_application PRIMARY KEY
    CONSTRAINT late_complaint_is_about_an_application REFERENCES application,
  region_code char(2) COLLATE "C" NOT NULL CONSTRAINT late_complaint_is_to_a_fund REFERENCES region,
  insurer_code char(5) COLLATE "C" NOT NULL CONSTRAINT late_complaint_is_about_an_insurer REFERENCES insurer,
  awaited text COLLATE "C" NOT NULL,
  term_passed_on date NOT NULL,
  filed_on date NOT NULL,
  answer_due_on date NOT NULL,
  state text COLLATE "C" NOT NULL DEFAULT 'filed',
  answer text,
  answered_on date,
  CONSTRAINT late_complaint_awaits_something_known CHECK (awaited IN ('decision', 'policy')),
  CONSTRAINT late_complaint_state_is_known CHECK (state IN ('filed', 'answered')),
  CONSTRAINT late_complaint_is_of_a_passed_term CHECK (filed_on > term_passed_on),
  CONSTRAINT late_complaint_answer_comes_after CHECK (answer_due_on >= filed_on AND answered_on >= filed_on),
  CONSTRAINT late_complaint_answered_has_an_answer
    CHECK ((state = 'answered') = (answer IS NOT NULL AND answered_on IS NOT NULL)),
  CONSTRAINT late_complaint_answer_says_something CHECK (length(answer) BETWEEN 1 AND 3000)
);
COMMENT ON TABLE late_complaint IS 'A complaint to the fund that an insurer let the term of an application pass: one an application, answered once.';
CREATE INDEX late_complaint_desk ON late_complaint (region_code, state, answer_due_on);
GRANT SELECT, INSERT, UPDATE (state, answer, answered_on) ON late_complaint TO polis_program;

CREATE TABLE late_complaint_event (
  application_id uuid NOT NULL CONSTRAINT late_complaint_event_is_of_a_complaint REFERENCES late_complaint,
  event_id uuid NOT NULL,
  state text COLLATE "C" NOT NULL,
  on_day date NOT NULL,
  happened_at timestamptz NOT NULL DEFAULT now(),
  actor_role text COLLATE "C" NOT NULL,
  actor_id uuid,
  actor_name text NOT NULL,
  CONSTRAINT late_complaint_event_key PRIMARY KEY (application_id, event_id),
  CONSTRAINT late_complaint_reaches_a_state_once UNIQUE (application_id, state)
);
COMMENT ON TABLE late_complaint_event IS 'Every step of a complaint: who made it and when; never changed.';
GRANT SELECT, INSERT ON late_complaint_event TO polis_program;

-- The table of moves: a complaint that was filed is answered, and nothing else.
CREATE FUNCTION late_complaint_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT (OLD.state = 'filed' AND NEW.state = 'answered') THEN
    RAISE EXCEPTION 'A complaint moves from filed to answered alone'
      USING ERRCODE = '23514', CONSTRAINT = 'late_complaint_move_is_known';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER late_complaint_move_is_known BEFORE UPDATE ON late_complaint
  FOR EACH ROW EXECUTE FUNCTION late_complaint_moves();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['late_complaint', 'late_complaint_event'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;

CREATE POLICY late_complaint_is_for_whom_it_concerns ON late_complaint FOR SELECT TO polis_program
  USING ((SELECT acting_role()) = 'system'
    OR 'insurer:' || insurer_code = (SELECT acting_organisation())
    OR 'fund:' || region_code = (SELECT acting_organisation())
    OR EXISTS (SELECT 1 FROM application a WHERE a.application_id = late_complaint.application_id));
CREATE POLICY late_complaint_is_filed_by_polis ON late_complaint FOR INSERT TO polis_program
  WITH CHECK ((SELECT acting_role()) = 'system');
CREATE POLICY late_complaint_is_answered_by_its_fund ON late_complaint FOR UPDATE TO polis_program
  USING ('fund:' || region_code = (SELECT acting_organisation()));
CREATE POLICY late_complaint_event_follows_its_complaint ON late_complaint_event FOR SELECT TO polis_program
  USING ((SELECT acting_role()) = 'system'
    OR EXISTS (SELECT 1 FROM late_complaint c WHERE c.application_id = late_complaint_event.application_id));
CREATE POLICY late_complaint_event_comes_with_its_step ON late_complaint_event FOR INSERT TO polis_program
  WITH CHECK ((SELECT acting_role()) = 'system' OR ((SELECT acting_role()) = 'fund' AND EXISTS (
    SELECT 1 FROM late_complaint c WHERE c.application_id = late_complaint_event.application_id)));

-- The fund counts the terms of a year.
CREATE INDEX application_filed_in_region ON application (region_code, submitted_on);

-- A merged person reads and marks what either record was told.
CREATE POLICY notice_is_read_by_the_surviving_person ON notice FOR SELECT TO polis_program
  USING ((SELECT acting_person()) IS NOT NULL
    AND person_id IN (SELECT a.other_id FROM person_alias a WHERE a.person_id = (SELECT acting_person()) AND a.stands_as = 'survivor'));
CREATE POLICY notice_is_marked_by_the_surviving_person ON notice FOR UPDATE TO polis_program
  USING ((SELECT acting_person()) IS NOT NULL
    AND person_id IN (SELECT a.other_id FROM person_alias a WHERE a.person_id = (SELECT acting_person()) AND a.stands_as = 'survivor'));
