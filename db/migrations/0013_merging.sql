-- Identity over time: who changed what and why, two records of one person as one, a death, and what a person tells of.

CREATE TABLE person_change (
  person_id uuid NOT NULL CONSTRAINT person_change_is_of_a_person REFERENCES person,
  change_id uuid NOT NULL,
  what text COLLATE "C" NOT NULL,
  because text COLLATE "C" NOT NULL,
  changed_on date NOT NULL,
  row_ids uuid[] NOT NULL,
  superseded_ids uuid[] NOT NULL,
  application_id uuid,
  request_id uuid,
  changed_by uuid,
  changed_by_name text NOT NULL,
  organisation text COLLATE "C",
  changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT person_change_key PRIMARY KEY (person_id, change_id),
  CONSTRAINT person_change_is_of_something_known CHECK (what IN ('identity', 'document', 'snils', 'contact', 'address', 'status', 'death')),
  CONSTRAINT person_change_reason_is_known CHECK (because IN ('changed', 'error'))
);
COMMENT ON TABLE person_change IS 'Who changed which rows of a person, why, from which day, and by which application or request.';

CREATE TABLE person_death (
  person_id uuid NOT NULL CONSTRAINT person_death_is_of_a_person REFERENCES person,
  death_id uuid NOT NULL,
  died_on date NOT NULL,
  source text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  CONSTRAINT person_death_key PRIMARY KEY (person_id, death_id),
  CONSTRAINT person_death_has_a_source CHECK (source <> '')
);
COMMENT ON TABLE person_death IS 'The last day of a person and where it is known from.';
CREATE UNIQUE INDEX person_dies_once ON person_death (person_id) WHERE superseded_at IS NULL;
CREATE TRIGGER person_death_supersede_once BEFORE UPDATE ON person_death FOR EACH ROW EXECUTE FUNCTION supersede_once();

-- Like the claims of numbers it holds ids alone: everyone who resolves a number reads it. Two rows a merge, one for each
-- of the two records, so that constraints of one person say it all: no record is an alias twice, none is alias and survivor
-- at once, and so there are no chains and no cycles.
CREATE TABLE person_alias (
  person_id uuid NOT NULL CONSTRAINT person_alias_is_of_a_person REFERENCES person,
  merge_id uuid NOT NULL,
  stands_as text COLLATE "C" NOT NULL,
  other_id uuid NOT NULL,
  CONSTRAINT person_alias_key PRIMARY KEY (person_id, merge_id),
  CONSTRAINT person_alias_stands_as_is_known CHECK (stands_as IN ('alias', 'survivor')),
  CONSTRAINT person_is_no_alias_of_itself CHECK (person_id <> other_id),
  CONSTRAINT person_is_alias_or_survivor EXCLUDE USING gist (person_id WITH =, stands_as WITH <>)
);
COMMENT ON TABLE person_alias IS 'Which record stands for another now: the numbers of an alias find the survivor. Undoing a merge drops its two rows.';
CREATE UNIQUE INDEX person_is_one_alias ON person_alias (person_id) INCLUDE (other_id) WHERE stands_as = 'alias';

CREATE TABLE person_merge (
  person_id uuid NOT NULL CONSTRAINT person_merge_is_of_a_person REFERENCES person,
  merge_id uuid NOT NULL,
  surviving_id uuid NOT NULL,
  reason text NOT NULL,
  merged_at timestamptz NOT NULL,
  merged_by uuid,
  merged_by_name text NOT NULL,
  organisation text COLLATE "C",
  CONSTRAINT person_merge_key PRIMARY KEY (person_id, merge_id),
  CONSTRAINT person_merge_has_a_reason CHECK (reason <> '')
);
COMMENT ON TABLE person_merge IS 'Every merge of a record (person_id) into another, who made it and why; kept when it is undone.';
CREATE INDEX person_merge_surviving ON person_merge (surviving_id);

CREATE TABLE person_merge_undo (
  person_id uuid NOT NULL,
  merge_id uuid NOT NULL,
  reason text NOT NULL,
  undone_at timestamptz NOT NULL,
  undone_by uuid,
  undone_by_name text NOT NULL,
  organisation text COLLATE "C",
  CONSTRAINT person_merge_is_undone_once PRIMARY KEY (person_id, merge_id),
  CONSTRAINT person_merge_undo_is_of_a_merge FOREIGN KEY (person_id, merge_id) REFERENCES person_merge
);
COMMENT ON TABLE person_merge_undo IS 'Merges that were undone, by whom and why.';

CREATE TABLE change_request (
  person_id uuid NOT NULL CONSTRAINT change_request_is_of_a_person REFERENCES person,
  request_id uuid NOT NULL,
  insurer_code char(5) COLLATE "C" NOT NULL CONSTRAINT change_request_is_to_an_insurer REFERENCES insurer,
  sealed bytea NOT NULL,
  changed_on date NOT NULL,
  tell_by date NOT NULL,
  told_on date NOT NULL,
  told_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT change_request_key PRIMARY KEY (person_id, request_id)
);
COMMENT ON TABLE change_request IS 'What a person told their insurer of: the new data sealed, since when, and the day by which to tell.';
CREATE INDEX change_request_insurer ON change_request (insurer_code, told_at);

CREATE TABLE change_request_decision (
  person_id uuid NOT NULL,
  request_id uuid NOT NULL,
  accepted boolean NOT NULL,
  reason text NOT NULL,
  decided_on date NOT NULL,
  decided_by uuid,
  decided_by_name text NOT NULL,
  decided_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT change_request_is_decided_once PRIMARY KEY (person_id, request_id),
  CONSTRAINT change_request_decision_is_of_a_request FOREIGN KEY (person_id, request_id) REFERENCES change_request,
  CONSTRAINT change_request_refusal_has_a_reason CHECK (accepted OR reason <> '')
);
COMMENT ON TABLE change_request_decision IS 'What the insurer''s clerk decided on what a person told of.';

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['person_change', 'person_death', 'person_merge', 'person_merge_undo', 'change_request', 'change_request_decision'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format($p$CREATE POLICY %I ON %I TO polis_program
      USING ((SELECT acting_reach()) = 'register' OR (SELECT acting_role()) = 'system' OR person_id = (SELECT acting_person())
        OR EXISTS (SELECT 1 FROM person_business b WHERE b.person_id = %I.person_id AND b.organisation = (SELECT acting_organisation())))
      WITH CHECK ((SELECT acting_role()) IN ('system', 'clerk'))$p$, t || '_is_for_whom_it_concerns', t, t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO polis_program', t);
  END LOOP;
END $$;
GRANT UPDATE (superseded_at) ON person_death TO polis_program;

ALTER TABLE person_alias ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_alias FORCE ROW LEVEL SECURITY;
CREATE POLICY person_alias_is_read_by_all ON person_alias FOR SELECT TO polis_program USING (true);
CREATE POLICY person_alias_is_made_by_polis ON person_alias FOR INSERT TO polis_program WITH CHECK ((SELECT acting_role()) = 'system');
CREATE POLICY person_alias_is_dropped_by_polis ON person_alias FOR DELETE TO polis_program USING ((SELECT acting_role()) = 'system');
GRANT SELECT, INSERT, DELETE ON person_alias TO polis_program;

-- Those who served the merged record see the surviving one, and no longer when the merge is undone. Nothing else ends.
CREATE POLICY person_business_ends_with_its_merge ON person_business AS RESTRICTIVE FOR DELETE TO polis_program
  USING ((SELECT acting_role()) = 'system' AND reason LIKE 'merge:%');
GRANT DELETE ON person_business TO polis_program;

-- A merged person reads who looked at either record.
CREATE POLICY look_is_read_by_the_surviving_person ON look FOR SELECT TO polis_program
  USING ((SELECT acting_person()) IS NOT NULL
    AND person_id IN (SELECT a.other_id FROM person_alias a WHERE a.person_id = (SELECT acting_person()) AND a.stands_as = 'survivor'));
