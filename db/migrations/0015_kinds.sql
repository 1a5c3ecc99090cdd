-- Applications of every kind: what ends without anything to hand over is completed.
ALTER TABLE application DROP CONSTRAINT application_state_is_known;
ALTER TABLE application ADD CONSTRAINT application_state_is_known CHECK (state IN
  ('submitted', 'in_review', 'returned', 'accepted', 'ready', 'handed_over', 'issued', 'completed', 'refused', 'withdrawn'));
ALTER TABLE application DROP CONSTRAINT application_accepted_has_a_person;
ALTER TABLE application ADD CONSTRAINT application_accepted_has_a_person
  CHECK (state NOT IN ('accepted', 'ready', 'handed_over', 'issued', 'completed') OR person_id IS NOT NULL);
ALTER TABLE application ADD CONSTRAINT application_kind_is_known CHECK (kind IN
  ('first', 'change_of_insurer', 'reissue', 'duplicate', 'change_of_form', 'surrender', 'return'));
