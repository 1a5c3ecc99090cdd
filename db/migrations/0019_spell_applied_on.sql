-- A change of insurer counts for the year in which it was applied for, though it begins when it is accepted.
ALTER TABLE insurance_spell ADD COLUMN applied_on date;
COMMENT ON COLUMN insurance_spell.applied_on IS 'The day of the application that opened the spell; null where none did, or it was the first day itself.';
