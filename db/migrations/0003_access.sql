-- Accounts, sessions, tokens, and who looked at whom.

CREATE TABLE account (
  account_id uuid CONSTRAINT account_key PRIMARY KEY,
  login text COLLATE "C" NOT NULL CONSTRAINT account_login_is_unique UNIQUE,
  password_hash text NOT NULL,
  role text COLLATE "C" NOT NULL,
  organisation text COLLATE "C",
  person_id uuid,
  display_name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  closed_at timestamptz,
  CONSTRAINT account_role_is_known CHECK (role IN ('citizen', 'clerk', 'registrar', 'fund', 'admin')),
  CONSTRAINT account_organisation_fits_role CHECK (
    (role = 'clerk' AND organisation LIKE 'insurer:%') OR (role = 'registrar' AND organisation LIKE 'clinic:%')
    OR (role = 'fund' AND organisation LIKE 'fund:%') OR (role IN ('citizen', 'admin') AND organisation IS NULL)),
  CONSTRAINT account_of_a_citizen_has_a_person CHECK ((role = 'citizen') = (person_id IS NOT NULL))
);
COMMENT ON TABLE account IS 'Who may sign in, in which role and for which organisation.';
GRANT SELECT, INSERT, UPDATE (password_hash, display_name, closed_at) ON account TO polis_program;

CREATE TABLE session (
  session_hash bytea CONSTRAINT session_key PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT session_is_of_an_account REFERENCES account,
  created_at timestamptz NOT NULL DEFAULT now(),
  seen_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL
);
COMMENT ON TABLE session IS 'Signed-in browsers: only the hash of the cookie is kept; deleting the row signs out at once.';
CREATE INDEX session_account ON session (account_id);
GRANT SELECT, INSERT, DELETE, UPDATE (seen_at, expires_at) ON session TO polis_program;

CREATE TABLE sign_in_failure (
  login_hash bytea NOT NULL,
  failed_at timestamptz NOT NULL,
  failure_id uuid NOT NULL,
  CONSTRAINT sign_in_failure_key PRIMARY KEY (login_hash, failed_at, failure_id)
);
COMMENT ON TABLE sign_in_failure IS 'Failed sign-ins by hashed login or address, shared by all processes: five within a window make the next wait.';
GRANT SELECT, INSERT, DELETE ON sign_in_failure TO polis_program;

CREATE TABLE api_token (
  token_hash bytea CONSTRAINT api_token_key PRIMARY KEY,
  role text COLLATE "C" NOT NULL,
  organisation text COLLATE "C",
  label text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz,
  CONSTRAINT api_token_role_is_known CHECK (role IN ('clerk', 'registrar', 'fund', 'admin')),
  CONSTRAINT api_token_organisation_fits_role CHECK (
    (role = 'clerk' AND organisation LIKE 'insurer:%') OR (role = 'registrar' AND organisation LIKE 'clinic:%')
    OR (role = 'fund' AND organisation LIKE 'fund:%') OR (role = 'admin' AND organisation IS NULL))
);
COMMENT ON TABLE api_token IS 'Bearer tokens of API clients, each tied to a role and an organisation; only the hash is kept.';
GRANT SELECT, INSERT, UPDATE (revoked_at) ON api_token TO polis_program;

CREATE TABLE look (
  person_id uuid NOT NULL,
  look_id uuid NOT NULL,
  looked_at timestamptz NOT NULL DEFAULT now(),
  role text COLLATE "C" NOT NULL,
  organisation text COLLATE "C",
  who text NOT NULL,
  purpose text COLLATE "C" NOT NULL,
  CONSTRAINT look_key PRIMARY KEY (person_id, look_id)
);
COMMENT ON TABLE look IS 'Every look of staff at a person, written in the transaction of the look; the person reads it.';
ALTER TABLE look ENABLE ROW LEVEL SECURITY;
ALTER TABLE look FORCE ROW LEVEL SECURITY;
CREATE POLICY look_is_written_by_whoever_looks ON look FOR INSERT TO polis_program
  WITH CHECK (role = (SELECT acting_role()) AND coalesce(organisation, '') = (SELECT acting_organisation()));
CREATE POLICY look_is_read_by_its_person ON look FOR SELECT TO polis_program
  USING (person_id = (SELECT acting_person()) OR (SELECT acting_role()) IN ('admin', 'system'));
GRANT SELECT, INSERT ON look TO polis_program;
