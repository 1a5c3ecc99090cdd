-- A blank that is spoilt on the shelf is made again; the insurer says what it did about a clinic's request.

INSERT INTO production_move VALUES ('at_office', 'ordered'), ('agreed', 'ordered');

CREATE TABLE card_request_answer (
  person_id uuid NOT NULL,
  request_id uuid NOT NULL,
  done text COLLATE "C" NOT NULL,
  organisation text COLLATE "C",
  who text NOT NULL,
  answered_on date NOT NULL,
  answered_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT card_request_is_answered_once PRIMARY KEY (person_id, request_id),
  CONSTRAINT card_request_answer_is_of_a_request FOREIGN KEY (person_id, request_id) REFERENCES card_request,
  CONSTRAINT card_request_answer_is_known CHECK (done IN ('card_replaced', 'insurer_written', 'register_corrected', 'nothing_needed'))
);
COMMENT ON TABLE card_request_answer IS 'What the insurer did about a request of a clinic about a card; said once, never changed.';
GRANT SELECT, INSERT ON card_request_answer TO polis_program;
ALTER TABLE card_request_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE card_request_answer FORCE ROW LEVEL SECURITY;
CREATE POLICY card_request_answer_is_for_whom_it_concerns ON card_request_answer TO polis_program
  USING ((SELECT acting_reach()) = 'register' OR (SELECT acting_role()) = 'system' OR person_id = (SELECT acting_person())
    OR EXISTS (SELECT 1 FROM person_business b WHERE b.person_id = card_request_answer.person_id AND b.organisation = (SELECT acting_organisation())))
  WITH CHECK ((SELECT acting_role()) = 'system' OR ((SELECT acting_role()) = 'clerk' AND organisation = (SELECT acting_organisation())
    AND EXISTS (SELECT 1 FROM person_business b WHERE b.person_id = card_request_answer.person_id AND b.organisation = (SELECT acting_organisation()))));
