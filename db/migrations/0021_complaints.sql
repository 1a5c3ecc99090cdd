-- Complaints as cases: the case, what happened to it, its evidence, the request to the clinic, the act, the decisions; the norm of fines.

ALTER TABLE clinic ADD COLUMN in_system boolean NOT NULL DEFAULT true;
COMMENT ON TABLE clinic IS 'Clinics: whose registrars check policies, and about whom people complain; in_system says whether they work for this insurance.';

CREATE TABLE complaint (
  person_id uuid NOT NULL CONSTRAINT complaint_is_of_a_person REFERENCES person,
  complaint_id uuid NOT NULL CONSTRAINT complaint_id_is_unique UNIQUE,
  number char(10) COLLATE "C" NOT NULL CONSTRAINT complaint_number_is_unique UNIQUE,
  kind text COLLATE "C" NOT NULL,
  channel text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL,
  revision integer NOT NULL,
  region_code char(2) COLLATE "C" NOT NULL CONSTRAINT complaint_is_in_a_region REFERENCES region,
  -- Null where the person is insured nowhere: the fund of the region handles it.
  insurer_code char(5) COLLATE "C" CONSTRAINT complaint_is_to_an_insurer REFERENCES insurer,
  clinic_code char(6) COLLATE "C" CONSTRAINT complaint_is_about_a_clinic REFERENCES clinic,
  clinic_name text NOT NULL,
  is_outside boolean NOT NULL,
  -- The first day on which the clinic was asked, or was told of a decision: it sees the case from then on.
  clinic_told_on date,
  happened_on date NOT NULL,
  service_id text COLLATE "C",
  answer_id uuid CONSTRAINT complaint_rests_on_a_kept_answer REFERENCES decision,
  paid_kopecks bigint,
  content bytea NOT NULL,
  filed_on date NOT NULL,
  filed_at timestamptz NOT NULL DEFAULT now(),
  taken_by uuid CONSTRAINT complaint_is_taken_by_an_account REFERENCES account,
  -- The law's last day for the answer of the one who handles it; due_on is the clock of the step that is awaited now.
  answer_due_on date NOT NULL,
  extended_on date,
  act_signed_on date,
  owner text COLLATE "C",
  due_on date,
  outcome text COLLATE "C",
  outcome_words bytea,
  changed_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT complaint_key PRIMARY KEY (person_id, complaint_id),
  CONSTRAINT complaint_number_is_ten_digits CHECK (number ~ '^[0-9]{10}$'),
  CONSTRAINT complaint_kind_is_known CHECK (kind IN
    ('refusal', 'charge', 'wait', 'quality', 'rudeness', 'data', 'choice', 'not_done', 'consultation')),
  CONSTRAINT complaint_channel_is_known CHECK (channel IN ('online', 'hotline', 'office')),
  CONSTRAINT complaint_state_is_known CHECK (state IN ('received', 'consulted', 'evidence_asked', 'inspection', 'clinic_asked',
    'act_signed', 'money_due', 'settled', 'refused', 'clinic_appealed', 'appealed_fund', 'appealed_federal', 'closed')),
  CONSTRAINT complaint_open_has_an_owner CHECK ((state = 'closed') = (owner IS NULL)),
  CONSTRAINT complaint_open_has_a_clock CHECK ((state = 'closed') = (due_on IS NULL)),
  CONSTRAINT complaint_closed_has_an_outcome
    CHECK ((state = 'closed') = (outcome IS NOT NULL) AND (outcome IS NULL) = (outcome_words IS NULL)),
  CONSTRAINT complaint_outcome_is_known CHECK (outcome IN
    ('consulted', 'clinic_took', 'clinic_did_not_take', 'money_returned', 'confirmed', 'refused', 'withdrawn')),
  CONSTRAINT complaint_owner_fits_state CHECK (CASE
    WHEN state IN ('consulted', 'evidence_asked', 'refused') THEN owner = 'citizen'
    WHEN state = 'clinic_asked' THEN owner = 'clinic:' || clinic_code AND clinic_code IS NOT NULL
    WHEN state = 'money_due' THEN owner = coalesce('clinic:' || clinic_code, 'insurer:' || insurer_code, 'fund:' || region_code)
    WHEN state IN ('clinic_appealed', 'appealed_fund') THEN owner = 'fund:' || region_code
    WHEN state = 'appealed_federal' THEN owner = 'federal'
    WHEN state = 'closed' THEN owner IS NULL
    ELSE owner = coalesce('insurer:' || insurer_code, 'fund:' || region_code) END),
  CONSTRAINT complaint_act_is_signed_once_decided CHECK (state NOT IN ('act_signed', 'money_due', 'settled') OR act_signed_on IS NOT NULL),
  CONSTRAINT complaint_clocks_follow CHECK (happened_on <= filed_on AND answer_due_on >= filed_on AND due_on >= filed_on),
  CONSTRAINT complaint_sum_is_something CHECK (paid_kopecks BETWEEN 1 AND 100000000000)
);
COMMENT ON TABLE complaint IS 'A complaint as a case: whose move it is and by when. Its story is sealed; its state follows complaint_move.';
CREATE INDEX complaint_desk ON complaint (insurer_code, state, due_on);
CREATE INDEX complaint_region ON complaint (region_code, state, due_on);
CREATE INDEX complaint_clinic ON complaint (clinic_code, state, due_on);
GRANT SELECT, INSERT, UPDATE (state, revision, taken_by, answer_id, answer_due_on, extended_on, act_signed_on, clinic_told_on, owner,
  due_on, outcome, outcome_words, changed_at) ON complaint TO polis_program;

CREATE TABLE complaint_move (
  from_state text COLLATE "C" NOT NULL,
  to_state text COLLATE "C" NOT NULL,
  CONSTRAINT complaint_move_key PRIMARY KEY (from_state, to_state)
);
COMMENT ON TABLE complaint_move IS 'The moves that a complaint may make, as in complaints/complaint.ts; a trigger holds them.';
INSERT INTO complaint_move VALUES
  ('received', 'consulted'), ('received', 'evidence_asked'), ('received', 'inspection'), ('received', 'refused'), ('received', 'closed'),
  ('consulted', 'inspection'), ('consulted', 'refused'), ('consulted', 'closed'),
  ('evidence_asked', 'inspection'), ('evidence_asked', 'closed'),
  ('inspection', 'evidence_asked'), ('inspection', 'clinic_asked'), ('inspection', 'act_signed'), ('inspection', 'refused'),
  ('inspection', 'closed'),
  ('clinic_asked', 'inspection'), ('clinic_asked', 'closed'),
  ('act_signed', 'money_due'), ('act_signed', 'settled'), ('act_signed', 'refused'), ('act_signed', 'closed'),
  ('money_due', 'settled'), ('money_due', 'clinic_appealed'), ('money_due', 'appealed_fund'), ('money_due', 'appealed_federal'),
  ('settled', 'clinic_appealed'), ('settled', 'appealed_fund'), ('settled', 'appealed_federal'), ('settled', 'closed'),
  ('refused', 'appealed_fund'), ('refused', 'appealed_federal'), ('refused', 'closed'),
  ('clinic_appealed', 'money_due'), ('clinic_appealed', 'settled'), ('clinic_appealed', 'refused'),
  ('appealed_fund', 'money_due'), ('appealed_fund', 'settled'), ('appealed_fund', 'refused'), ('appealed_fund', 'closed'),
  ('appealed_federal', 'money_due'), ('appealed_federal', 'settled'), ('appealed_federal', 'refused'), ('appealed_federal', 'closed');
GRANT SELECT ON complaint_move TO polis_program;

CREATE TABLE complaint_event (
  person_id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  event_id uuid NOT NULL,
  revision integer NOT NULL,
  move text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL,
  owner text COLLATE "C",
  due_on date,
  on_day date NOT NULL,
  happened_at timestamptz NOT NULL DEFAULT now(),
  actor_role text COLLATE "C" NOT NULL,
  actor_id uuid,
  actor_name text NOT NULL,
  organisation text COLLATE "C",
  code text COLLATE "C",
  sealed_words bytea,
  CONSTRAINT complaint_event_key PRIMARY KEY (person_id, complaint_id, event_id),
  CONSTRAINT complaint_event_is_of_a_complaint FOREIGN KEY (person_id, complaint_id) REFERENCES complaint,
  CONSTRAINT complaint_event_is_one_a_revision UNIQUE (person_id, complaint_id, revision)
);
COMMENT ON TABLE complaint_event IS 'Everything that happened to a complaint: one row a revision, who, when, whose move it became; never changed.';
GRANT SELECT, INSERT ON complaint_event TO polis_program;

CREATE TABLE complaint_evidence (
  person_id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  evidence_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  content_type text COLLATE "C" NOT NULL,
  byte_size integer NOT NULL,
  sha256 bytea NOT NULL,
  sealed_name bytea NOT NULL,
  sealed_content bytea NOT NULL,
  receipt_kopecks bigint,
  by_role text COLLATE "C" NOT NULL,
  attached_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT complaint_evidence_key PRIMARY KEY (person_id, complaint_id, evidence_id),
  CONSTRAINT complaint_evidence_is_of_a_complaint FOREIGN KEY (person_id, complaint_id) REFERENCES complaint,
  CONSTRAINT complaint_evidence_is_attached_once UNIQUE (person_id, complaint_id, sha256),
  CONSTRAINT complaint_evidence_kind_is_known CHECK (kind IN ('receipt', 'contract', 'recording', 'written_refusal', 'referral', 'other')),
  CONSTRAINT complaint_evidence_type_is_known CHECK (content_type IN
    ('image/jpeg', 'image/png', 'application/pdf', 'audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/wav')),
  CONSTRAINT complaint_evidence_is_not_too_big CHECK (byte_size BETWEEN 1 AND 10485760),
  CONSTRAINT complaint_receipt_has_its_sum CHECK ((kind = 'receipt') = (receipt_kopecks IS NOT NULL)),
  CONSTRAINT complaint_receipt_is_of_something CHECK (receipt_kopecks BETWEEN 1 AND 100000000000)
);
COMMENT ON TABLE complaint_evidence IS 'What proves a complaint: receipts with their sums, recordings, refusals on paper. Sealed, only ever added.';
GRANT SELECT, INSERT ON complaint_evidence TO polis_program;

CREATE TABLE complaint_inquiry (
  person_id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  inquiry_id uuid NOT NULL,
  clinic_code char(6) COLLATE "C" NOT NULL CONSTRAINT complaint_inquiry_is_to_a_clinic REFERENCES clinic,
  asked_on date NOT NULL,
  due_on date NOT NULL,
  reminders integer NOT NULL DEFAULT 0,
  reminded_on date,
  sealed_question bytea NOT NULL,
  sealed_answer bytea,
  answered_on date,
  ended_on date,
  CONSTRAINT complaint_inquiry_key PRIMARY KEY (person_id, complaint_id, inquiry_id),
  CONSTRAINT complaint_inquiry_is_of_a_complaint FOREIGN KEY (person_id, complaint_id) REFERENCES complaint,
  CONSTRAINT complaint_inquiry_term_follows CHECK (due_on >= asked_on AND ended_on >= asked_on),
  CONSTRAINT complaint_inquiry_answer_has_its_day CHECK ((answered_on IS NULL) = (sealed_answer IS NULL)),
  CONSTRAINT complaint_inquiry_answered_has_ended CHECK (answered_on IS NULL OR ended_on = answered_on)
);
COMMENT ON TABLE complaint_inquiry IS 'A request to the clinic with its term and its reminders; answered once, or ended without an answer.';
CREATE UNIQUE INDEX complaint_has_one_open_inquiry ON complaint_inquiry (person_id, complaint_id) WHERE ended_on IS NULL;
GRANT SELECT, INSERT, UPDATE (reminders, reminded_on, sealed_answer, answered_on, ended_on) ON complaint_inquiry TO polis_program;

CREATE FUNCTION complaint_inquiry_ends_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_on IS NOT NULL THEN
    RAISE EXCEPTION 'A request that ended is never changed again'
      USING ERRCODE = '23514', CONSTRAINT = 'complaint_inquiry_ends_once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER complaint_inquiry_ends_once BEFORE UPDATE ON complaint_inquiry
  FOR EACH ROW EXECUTE FUNCTION complaint_inquiry_ends_once();

CREATE TABLE complaint_finding (
  person_id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  finding_id uuid NOT NULL,
  -- A code of F014; null says that the expert found no defect.
  code text COLLATE "C",
  sealed_words bytea NOT NULL,
  signed_by uuid,
  signed_by_name text NOT NULL,
  signed_on date NOT NULL,
  CONSTRAINT complaint_finding_key PRIMARY KEY (person_id, complaint_id, finding_id),
  CONSTRAINT complaint_finding_is_of_a_complaint FOREIGN KEY (person_id, complaint_id) REFERENCES complaint,
  CONSTRAINT complaint_finding_is_named_once UNIQUE NULLS NOT DISTINCT (person_id, complaint_id, code),
  CONSTRAINT complaint_finding_code_is_of_three_digits CHECK (code ~ '^[0-9]{3}$')
);
COMMENT ON TABLE complaint_finding IS 'The act of the expert: each defect by its code of F014, or that there is none; signed once.';
GRANT SELECT, INSERT ON complaint_finding TO polis_program;

CREATE TABLE complaint_decision (
  person_id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  decision_id uuid NOT NULL,
  decision_no integer NOT NULL,
  level text COLLATE "C" NOT NULL,
  verdict text COLLATE "C" NOT NULL,
  reason text COLLATE "C",
  refund_kopecks bigint NOT NULL DEFAULT 0,
  -- Null where a fine is due and its sum is not known.
  fine_kopecks bigint DEFAULT 0,
  fine_code text COLLATE "C",
  receipts uuid[] NOT NULL DEFAULT '{}',
  -- The kept decisions of the rules behind it: of the money back, of the fine.
  kept_decisions uuid[] NOT NULL DEFAULT '{}',
  sealed_words bytea NOT NULL,
  decided_by uuid,
  decided_by_name text NOT NULL,
  organisation text COLLATE "C",
  decided_on date NOT NULL,
  decided_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT complaint_decision_key PRIMARY KEY (person_id, complaint_id, decision_id),
  CONSTRAINT complaint_decision_is_of_a_complaint FOREIGN KEY (person_id, complaint_id) REFERENCES complaint,
  CONSTRAINT complaint_decision_is_made_once UNIQUE (person_id, complaint_id, decision_no),
  CONSTRAINT complaint_decision_level_is_known CHECK (level IN ('handler', 'fund', 'federal', 'clinic_appeal')),
  CONSTRAINT complaint_decision_verdict_is_known CHECK (verdict IN ('upheld', 'refused', 'stands', 'overturned')),
  CONSTRAINT complaint_refusal_has_a_reason CHECK ((verdict = 'refused') = (reason IS NOT NULL)),
  CONSTRAINT complaint_decision_sums_are_sums CHECK (refund_kopecks >= 0 AND fine_kopecks >= 0),
  CONSTRAINT complaint_money_is_for_the_upheld CHECK (verdict = 'upheld' OR (refund_kopecks = 0 AND fine_kopecks IS NOT DISTINCT FROM 0)),
  CONSTRAINT complaint_fine_is_for_a_defect CHECK (fine_kopecks = 0 OR fine_code IS NOT NULL)
);
COMMENT ON TABLE complaint_decision IS 'Decisions on a complaint, one after another: money back, fine, a refusal with its reason; the last that does not merely stand holds.';
GRANT SELECT, INSERT ON complaint_decision TO polis_program;

CREATE TABLE fine_norm (
  norm_id uuid NOT NULL,
  region_code char(2) COLLATE "C" NOT NULL CONSTRAINT fine_norm_is_of_a_region REFERENCES region,
  from_day date NOT NULL,
  kopecks bigint NOT NULL,
  entered_by uuid,
  entered_by_name text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  superseded_at timestamptz,
  CONSTRAINT fine_norm_key PRIMARY KEY (norm_id),
  CONSTRAINT fine_norm_is_something CHECK (kopecks BETWEEN 1 AND 100000000000)
);
COMMENT ON TABLE fine_norm IS 'The per-person norm of a region by which fines are counted, from a day on, as its fund entered it; a correction supersedes.';
CREATE UNIQUE INDEX fine_norm_is_one_a_day ON fine_norm (region_code, from_day) WHERE superseded_at IS NULL;
CREATE TRIGGER fine_norm_supersede_once BEFORE UPDATE ON fine_norm FOR EACH ROW EXECUTE FUNCTION supersede_once();
GRANT SELECT, INSERT, UPDATE (superseded_at) ON fine_norm TO polis_program;

-- The table of moves, and what must be so where a case ends: nothing is owed to the person, and what was decided is entered.
CREATE FUNCTION complaint_moves() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE was text := acting_role(); owed numeric; missing bigint;
BEGIN
  IF OLD.state = 'closed' OR NEW.revision <> OLD.revision + 1
    OR (OLD.state <> NEW.state AND NOT EXISTS (
      SELECT 1 FROM complaint_move WHERE from_state = OLD.state AND to_state = NEW.state)) THEN
    RAISE EXCEPTION 'A complaint does not move from % to %', OLD.state, NEW.state
      USING ERRCODE = '23514', CONSTRAINT = 'complaint_move_is_known';
  END IF;
  IF NEW.state = 'closed' THEN
    PERFORM set_config('polis.role', 'system', true);
    SELECT coalesce(sum(amount_kopecks), 0) INTO owed FROM ledger_entry WHERE account = 'patient:' || NEW.complaint_id;
    SELECT count(*) INTO missing
      FROM complaint_decision d CROSS JOIN LATERAL (VALUES ('refund_decided', d.refund_kopecks), ('fine_decided', d.fine_kopecks)) m (kind, kopecks)
      WHERE d.person_id = NEW.person_id AND d.complaint_id = NEW.complaint_id AND m.kopecks > 0 AND m.kopecks IS DISTINCT FROM (
        SELECT sum(e.amount_kopecks) FROM ledger_transaction t JOIN ledger_entry e USING (transaction_id)
        WHERE t.subject_id = NEW.complaint_id AND t.kind = m.kind AND t.occasion_id = d.decision_id AND e.amount_kopecks > 0);
    PERFORM set_config('polis.role', was, true);
    IF owed <> 0 OR missing > 0 THEN
      RAISE EXCEPTION 'A complaint is not closed while money is owed or not entered'
        USING ERRCODE = '23514', CONSTRAINT = 'complaint_closes_with_its_money_entered';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER complaint_move_is_known BEFORE UPDATE ON complaint FOR EACH ROW EXECUTE FUNCTION complaint_moves();

-- Money of a case waits for whoever is closing it, and finds it closed; only the withholding of a fine comes later.
CREATE FUNCTION ledger_follows_the_complaint() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE was text := acting_role(); standing text;
BEGIN
  PERFORM set_config('polis.role', 'system', true);
  SELECT state INTO standing FROM complaint WHERE complaint_id = NEW.subject_id FOR SHARE;
  PERFORM set_config('polis.role', was, true);
  IF standing IS NULL OR (standing = 'closed' AND NEW.kind <> 'fine_withheld') THEN
    RAISE EXCEPTION 'Money is entered for a complaint that is open'
      USING ERRCODE = '23514', CONSTRAINT = 'ledger_transaction_is_of_an_open_complaint';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ledger_transaction_is_of_an_open_complaint BEFORE INSERT ON ledger_transaction
  FOR EACH ROW WHEN (NEW.subject = 'complaint') EXECUTE FUNCTION ledger_follows_the_complaint();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['complaint', 'complaint_event', 'complaint_evidence', 'complaint_inquiry', 'complaint_finding', 'complaint_decision'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format($p$CREATE POLICY %I ON %I FOR INSERT TO polis_program
      WITH CHECK ((SELECT acting_role()) = 'system')$p$, t || '_is_written_by_polis', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['complaint_event', 'complaint_inquiry', 'complaint_finding', 'complaint_decision'] LOOP
    EXECUTE format($p$CREATE POLICY %I ON %I FOR SELECT TO polis_program
      USING ((SELECT acting_role()) = 'system' OR EXISTS (
        SELECT 1 FROM complaint c WHERE c.person_id = %I.person_id AND c.complaint_id = %I.complaint_id))$p$,
      t || '_follows_its_complaint', t, t, t);
  END LOOP;
END $$;

CREATE POLICY complaint_is_for_whom_it_concerns ON complaint FOR SELECT TO polis_program
  USING ((SELECT acting_role()) = 'system' OR person_id = (SELECT acting_person())
    OR 'insurer:' || insurer_code = (SELECT acting_organisation())
    OR 'fund:' || region_code = (SELECT acting_organisation())
    OR ('clinic:' || clinic_code = (SELECT acting_organisation()) AND clinic_told_on IS NOT NULL)
    OR ((SELECT acting_person()) IS NOT NULL AND person_id IN (
      SELECT a.other_id FROM person_alias a WHERE a.person_id = (SELECT acting_person()) AND a.stands_as = 'survivor')));
CREATE POLICY complaint_is_moved_by_polis ON complaint FOR UPDATE TO polis_program
  USING ((SELECT acting_role()) = 'system');
CREATE POLICY complaint_inquiry_is_kept_by_polis ON complaint_inquiry FOR UPDATE TO polis_program
  USING ((SELECT acting_role()) = 'system');
-- What the person gave is not shown to the clinic that it is about; what the clinic sent itself is.
CREATE POLICY complaint_evidence_is_not_for_the_clinic ON complaint_evidence FOR SELECT TO polis_program
  USING ((SELECT acting_role()) = 'system' OR (((SELECT acting_role()) <> 'registrar' OR by_role = 'registrar') AND EXISTS (
    SELECT 1 FROM complaint c WHERE c.person_id = complaint_evidence.person_id AND c.complaint_id = complaint_evidence.complaint_id)));

-- Numbers alone leave it, no person: whom a caller may not see it does not count either.
CREATE FUNCTION justified_complaints_by_insurer(from_day date, until_day date) RETURNS TABLE (insurer_code char(5), complaints bigint)
  LANGUAGE sql STABLE
  AS $$ SELECT c.insurer_code, count(*) FILTER (WHERE s.verdict = 'upheld')
    FROM complaint c JOIN LATERAL (SELECT d.verdict FROM complaint_decision d
      WHERE d.person_id = c.person_id AND d.complaint_id = c.complaint_id AND d.verdict <> 'stands' AND d.decided_on <= until_day
      ORDER BY d.decision_no DESC LIMIT 1) s ON true
    WHERE c.insurer_code IS NOT NULL AND c.filed_on BETWEEN from_day AND until_day GROUP BY c.insurer_code $$;
COMMENT ON FUNCTION justified_complaints_by_insurer IS 'How many complaints that the insured of each insurer filed between two days were decided for them, by the last decision that holds at the end; an insurer with none decided is absent.';
