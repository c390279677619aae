-- Carries out a file of changes in SQL Server (2016 or later). It is a template: it was written
-- beside the one for MariaDB, and is not run in the project's tests.
--
--   sqlcmd -b -d DATABASE -v file="C:\work\changes.jsonl" -i sqlserver.sql
--
-- The server reads the file (in UTF-8), so that it must be able to. All changes or none; a run that
-- was carried out is noted in waswordt_run, and not carried out twice. The table is taken to be as
-- waswordt exports it, see mariadb.sql; a filtered index keeps an identity from two profiles:
--
--   CREATE UNIQUE INDEX active_identity ON keyring (scheme, identity) WHERE state = 'active';

SET NOCOUNT ON;
SET XACT_ABORT ON;

IF OBJECT_ID('waswordt_run') IS NULL
  CREATE TABLE waswordt_run (
    run_id varchar(64) NOT NULL PRIMARY KEY,
    changes bigint NOT NULL,
    at datetime2 NOT NULL DEFAULT sysutcdatetime()
  );

CREATE TABLE #line (line nvarchar(max) NOT NULL);
-- What is compared is compared byte for byte, whatever the collations of database and table are.
CREATE TABLE #change (
  number bigint NOT NULL PRIMARY KEY,
  run_id varchar(64) NOT NULL,
  deed varchar(16) NOT NULL,
  profile_id nvarchar(255) COLLATE Latin1_General_BIN2 NOT NULL,
  scheme varchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
  identity_value nvarchar(256) COLLATE Latin1_General_BIN2 NOT NULL,
  was_scheme varchar(32) COLLATE Latin1_General_BIN2,
  was_identity nvarchar(256) COLLATE Latin1_General_BIN2
);
BULK INSERT #line FROM '$(file)' WITH (CODEPAGE = '65001', FIELDTERMINATOR = '\t', ROWTERMINATOR = '0x0a');

INSERT INTO #change
SELECT c.number, c.run_id, c.deed, c.profile_id, c.scheme, c.identity_value, c.was_scheme, c.was_identity
  FROM #line
 CROSS APPLY OPENJSON(line) WITH (
    number bigint, run_id varchar(64), deed varchar(16),
    profile_id nvarchar(255), scheme varchar(32), identity_value nvarchar(256) '$.identity',
    was_scheme varchar(32), was_identity nvarchar(256)) AS c;

DECLARE @run varchar(64), @runs bigint, @last bigint, @count bigint;
SELECT @runs = COUNT(DISTINCT run_id), @run = MIN(run_id), @last = MAX(number), @count = COUNT(*) FROM #change;
IF @runs <> 1 OR @last <> @count
  THROW 50001, 'waswordt: the file is empty, broken off, or of several runs', 1;

BEGIN TRANSACTION;
IF EXISTS (SELECT 1 FROM waswordt_run WITH (UPDLOCK, HOLDLOCK) WHERE run_id = @run)
BEGIN
  COMMIT;
  PRINT 'was carried out before';
END
ELSE
BEGIN
  INSERT INTO waswordt_run (run_id, changes) VALUES (@run, @last);

  DELETE k FROM keyring k JOIN #change c
      ON k.profile_id = c.profile_id COLLATE Latin1_General_BIN2
     AND k.scheme = c.scheme COLLATE Latin1_General_BIN2
     AND k.[identity] = c.identity_value COLLATE Latin1_General_BIN2
   WHERE c.deed = 'remove' AND k.state = 'active';
  SET @count = @@ROWCOUNT;
  IF @count <> (SELECT COUNT(*) FROM #change WHERE deed = 'remove')
    THROW 50002, 'waswordt: the table is not as the export was; nothing was changed', 1;

  UPDATE k SET state = 'retired' FROM keyring k JOIN #change c
      ON k.profile_id = c.profile_id COLLATE Latin1_General_BIN2
     AND k.scheme = c.scheme COLLATE Latin1_General_BIN2
     AND k.[identity] = c.identity_value COLLATE Latin1_General_BIN2
   WHERE c.deed = 'retire' AND k.state = 'active';
  SET @count = @@ROWCOUNT;
  IF @count <> (SELECT COUNT(*) FROM #change WHERE deed = 'retire')
    THROW 50002, 'waswordt: the table is not as the export was; nothing was changed', 1;

  UPDATE k SET state = 'active' FROM keyring k JOIN #change c
      ON k.profile_id = c.profile_id COLLATE Latin1_General_BIN2
     AND k.scheme = c.scheme COLLATE Latin1_General_BIN2
     AND k.[identity] = c.identity_value COLLATE Latin1_General_BIN2
   WHERE c.deed = 'activate' AND k.state = 'retired';
  SET @count = @@ROWCOUNT;
  IF @count <> (SELECT COUNT(*) FROM #change WHERE deed = 'activate')
    THROW 50002, 'waswordt: the table is not as the export was; nothing was changed', 1;

  INSERT INTO keyring (profile_id, [identity], scheme, state, initials, first_name, prefix, last_name,
                       location, postcode, house_number)
  SELECT c.profile_id, c.identity_value, c.scheme, 'active', k.initials, k.first_name, k.prefix,
         k.last_name, k.location, k.postcode, k.house_number
    FROM #change c
    JOIN keyring k
      ON k.profile_id = c.profile_id COLLATE Latin1_General_BIN2
     AND k.scheme = c.was_scheme COLLATE Latin1_General_BIN2
     AND k.[identity] = c.was_identity COLLATE Latin1_General_BIN2
   WHERE c.deed = 'add';
  SET @count = @@ROWCOUNT;
  IF @count <> (SELECT COUNT(*) FROM #change WHERE deed = 'add')
    THROW 50002, 'waswordt: the table is not as the export was; nothing was changed', 1;

  COMMIT;
  PRINT 'carried out';
END
