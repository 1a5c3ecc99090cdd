-- Lists of employers: what the rows say is kept no longer than needed. 90 days after a list ended its rows are cleared; the
-- number of days is a choice of Polis, not of the law.

ALTER TABLE employer_batch ADD COLUMN cleared_on date;
ALTER TABLE employer_batch ADD CONSTRAINT employer_batch_is_cleared_at_rest CHECK (cleared_on IS NULL OR state <> 'running');
COMMENT ON COLUMN employer_batch.cleared_on IS 'The day on which what the rows say was cleared: their states and applications stay, the list itself is not worked on any more.';
CREATE INDEX employer_batch_to_clear ON employer_batch (changed_at) WHERE state <> 'running' AND cleared_on IS NULL;
GRANT UPDATE (cleared_on) ON employer_batch TO polis_program;

ALTER TABLE employer_batch_row ALTER COLUMN cells DROP NOT NULL;
ALTER TABLE employer_batch_row DROP CONSTRAINT employer_batch_row_refused_says_why;
ALTER TABLE employer_batch_row ADD CONSTRAINT employer_batch_row_refused_says_why CHECK (
  CASE WHEN cells IS NULL THEN says IS NULL AND document_blind IS NULL ELSE (says IS NOT NULL) = (state IN ('faulty', 'refused', 'kept')) END);
COMMENT ON COLUMN employer_batch_row.cells IS 'The sealed cells; null once the list was cleared, and with them why the row was refused and whose document it named.';
GRANT UPDATE (cells) ON employer_batch_row TO polis_program;

-- What was cleared stays so, and no row is cleared before its list.
CREATE FUNCTION employer_batch_row_keeps_its_cells() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.cells IS NOT NULL THEN
    RAISE EXCEPTION 'The cells of a row are cleared, never rewritten' USING ERRCODE = 'check_violation', CONSTRAINT = 'employer_batch_row_keeps_its_cells';
  END IF;
  IF NOT EXISTS (SELECT FROM employer_batch b WHERE b.batch_id = NEW.batch_id AND b.cleared_on IS NOT NULL) THEN
    RAISE EXCEPTION 'The rows of a list are cleared with it' USING ERRCODE = 'check_violation', CONSTRAINT = 'employer_batch_row_is_cleared_with_its_list';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER employer_batch_row_keeps_its_cells BEFORE UPDATE OF cells ON employer_batch_row
  FOR EACH ROW WHEN (OLD.cells IS DISTINCT FROM NEW.cells) EXECUTE FUNCTION employer_batch_row_keeps_its_cells();
