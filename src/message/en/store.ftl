# Stores of keyrings, and what is done to them.

## Of whom a list is, as texts on lists say it

told-one = { $who ->
    [students] student
    [esi] student
    [unilogin] user
   *[pupils] pupil
}
told-many = { $who ->
    [students] students
    [esi] students
    [unilogin] users
   *[pupils] pupils
}
told-party = { $who ->
    [esi] service
    [unilogin] service
   *[pupils] publisher
}
told-party-title = { $who ->
    [esi] Service
    [unilogin] Service
   *[pupils] Publisher
}
told-place = { $who ->
    [esi] institution
    [unilogin] institution
   *[pupils] school
}
told-parties = { $who ->
    [esi] services
    [unilogin] services
   *[pupils] publishers
}
told-sender = { $who ->
    [esi] the sender
    [unilogin] the sender
   *[pupils] the distributor
}
told-number = { $who ->
    [unilogin] user id
   *[pupils] student number
}
told-id = { $who ->
    [esi] ESI
    [unilogin] user id
   *[pupils] identity
}
told-ids = { $who ->
    [esi] ESIs
    [unilogin] user ids
   *[pupils] identities
}
told-realm = { $who ->
    [esi] scope
    [unilogin] institution number
   *[pupils] realm
}
told-every-realm = { $who ->
    [esi] every scope that is used
    [unilogin] every institution number that is used
   *[pupils] every realm that the school uses
}
told-new-realm = { $who ->
    [esi] the new scope
    [unilogin] the new institution number
   *[pupils] the new realm
}
told-old-realm = { $who ->
    [esi] the old scope
    [unilogin] the old institution number
   *[pupils] the old realm
}
told-as-realm = { $who ->
    [unilogin] an institution number
   *[pupils] a { told-realm }
}
told-realm-of-was = { $who ->
    [esi] Scope of the old ESI does not fit
    [unilogin] Old institution number does not fit
   *[pupils] Realm of the old identity does not fit
}
told-realm-of-wordt = { $who ->
    [esi] Scope of the new ESI does not fit
    [unilogin] New institution number does not fit
   *[pupils] Realm of the new identity does not fit
}
told-ends = { $who ->
    [esi] has the scope{" "}
    [unilogin] has the institution number{" "}
   *[pupils] ends in @
}
told-end = { $who ->
    [esi] have the scope{" "}
    [unilogin] have the institution number{" "}
   *[pupils] end in @
}
told-at = { $who ->
    [esi] { "" }
    [unilogin] { "" }
   *[pupils] @
}
told-return = { $who ->
    [esi] the sender
    [unilogin] the sender
   *[pupils] your distributor
}
told-place-title = { $who ->
    [esi] Institution
    [unilogin] Municipality or institution
   *[pupils] School
}
told-stays = { $who ->
    [esi] keeps the old ESI
    [unilogin] stays as before
   *[pupils] does not move
}
told-remark = { $who ->
    [students] Look the right value up, and put remarks in your mail.
   *[other] Leave the cell empty if the { told-one } { told-stays }, and put remarks in your mail. Otherwise look the identity up.
}
told-whole = { $who ->
    [unilogin] Fill in the user id, and the institution number in its own column.
   *[pupils] Copy the whole identity from the portal, with the part from the @ on; an ECK iD as the number service gives it.
}
told-empty = { $who ->
    [pupils] A row may stay empty for a pupil who does not move.
    [students] In this list no row may stay empty.
    [esi] A row may stay empty for a student who keeps the old ESI.
    [unilogin] A row may stay empty for a user who stays as before.
   *[other] In VO a row may stay empty; in MBO it may not.
}

## The store

store-unknown-kind = “{ $address }” names no kind of store that is known
    .hint = Give a keyring file (FILE.csv, FILE.jsonl), a SQLite file (FILE.db, or sqlite:FILE) or a PostgreSQL database (postgres://USER@HOST/DATABASE). Make a new store with: waswordt keyrings init --store FILE.db
store-missing = there is no store at { $path }
    .hint = Check the path, or make a store with: waswordt keyrings init --store { $path }
store-exists = { $path } exists already
    .hint = Choose another name; an existing store is never overwritten.
store-foreign = { $path } is no keyring store of waswordt
    .hint = Check the path. Keyrings of a file come in with: waswordt keyrings import FILE --store STORE.db
store-newer = { $path } was made by a newer version of waswordt
    .hint = Use that version, or a newer one.
store-busy = somebody else is changing the store
    .hint = Nothing was changed. Try again when the other run has ended.
store-waiting = Waiting: somebody else is using the store …
store-wiped = What an earlier --forget left in the file when it was cut off is erased now.
store-still-unwiped = An earlier --forget was cut off: traces of what it forgot may still stand in the file. The next command that has the store to itself erases them.
store-hard-linked = { $path } has another name as well (a hard link), under which it would stay as it was; nothing was changed
    .hint = Remove the other name, or make the file one of its own: cp -p { $path } { $path }.own && mv { $path }.own { $path }
store-stands-run = the change WAS made and stands (run { $run }), but that it would survive a power cut is not certain: { $cause }
    .hint = See to the disk, and look at “waswordt log” before you do anything else; what was done is not done twice.
store-stands = the change WAS made and stands, but that it would survive a power cut is not certain: { $cause }
    .hint = See to the disk, and look at “waswordt log” before you do anything else; what was done is not done twice.
store-odd-sibling = { $path } is a folder, a pipe or a link, where the store keeps a file of its own; nothing was changed
    .hint = Find out who made it, and remove or rename it.
store-stray-intent = { $path } tells of an unfinished change of another keyring file than the one beside it; nothing was changed
    .hint = Perhaps it came with a copy or a backup. If the keyring file and its journal belong together, remove { $path }; if not, put all of them back from one moment.
store-row = row { $row } of the keyrings cannot be taken: { $problem }
    .hint = Nothing was changed. Mend the row in the file and try again.
store-twice-active = row { $row } of the keyrings has an identity that is already active
    .hint = Nothing was changed. An identity opens one profile: retire or remove one of the two keyrings. An export of what the store holds already comes in with: waswordt keyrings sync FILE --store { $store }
store-header = the header of the keyring file cannot be used: { $problem }
    .hint = The columns are profile_id, identity, and if present scheme, state, initials, first_name, prefix, last_name, location, postcode, house_number; others are kept. Where each row is a user, a store map (--store-map) names your columns. The text is UTF-8.
store-twice-held = row { $row } has an identity that an earlier row has too
    .hint = Nothing was changed. An identity is of one user, and each user has one row: correct one of the two rows where this file comes from.
store-header-map = the store map does not fit the file: { $problem }
    .hint = Correct the name in the store map; upper and lower case count. Where users of a JSON file have no identity yet, write the key with null in one line at least.
store-conflict = the store changed meanwhile, or holds what it should not; nothing was changed
    .hint = Look with: waswordt log --store { $store }. Then try again.
store-damaged = the store holds a value that cannot be read ({ $what }); nothing was changed
    .hint = Restore the store from a copy, or look at it with tools of its own: a text editor for a file and its journal, sqlite3 for a database.
store-output = the store cannot be read or written
    .hint = Check the path, your rights and the free space.
store-database = the database refused; nothing was changed
    .hint = Check the path, your rights and the free space. Then look with: waswordt log --store { $store }
store-no-tables = only a PostgreSQL database can hold keyrings in tables of your own
    .hint = Leave out --store-map, or give --store postgres://USER@HOST/DATABASE. Of a file with one row for each user (csv, jsonl), leave table out of the map. Of another database, export those rows to such a file, plan with --dry-run --changes FILE, and carry that out there.
store-no-table = the store map names no table, as for a file of users, and a database has several
    .hint = Write table = "NAME" under [store.keyring].
store-no-users = a file with one row for each user cannot go with { $what } in the store map
    .hint = Leave it out. Such a map has profile, identity (one column, or one for each scheme), scheme and person.
store-is-keyrings = this file has a row for each identity (profile_id, identity), and needs no store map
    .hint = Use it as it is: waswordt keyrings show --store { $store }
store-several-rows = row { $row } is of a user who has several rows in this file, which is to have one row for each user; nothing was changed
    .hint = Look them up by your own means. A file with a row for each identity needs no store map: see waswordt keyrings --help.
store-of-users = the journal beside this file is of a file with one row for each user; without its store map, rows would be added to it and taken out
    .hint = Give the store map of the runs before: --store-map FILE, or a move file that has it.
store-of-keyrings = the journal beside this file is of a file with a row for each identity; a store map without a table does not go with it
    .hint = Leave out --store-map. Where this is another file by the same name, keep its journal apart from that of the old one.
store-map-invalid = store map{ $line ->
    [0] {""}
   *[other] , line { $line }
}: { $what }
    .hint = { $next }
store-not-wiped = the list is forgotten, but traces of it may still stand in the file: the database could not be written anew; the next command that has the store to itself does that, and says so
    .hint = See that nobody else has the store open and that the disk has room for a copy, and run the same command again.
store-unknown-outcome = the connection was cut while the changes were being made final; whether they stand is not known
    .hint = Look with: waswordt log --store { $store }. If the run is listed, it was done whole; if not, nothing was changed. Applying the list again is safe in both cases.

## A PostgreSQL server

postgres-no-url = the address of the PostgreSQL server is no URL that can be read
    .hint = Write postgres://USER@HOST:PORT/DATABASE, and write / ? @ : and % in a part as %2F %3F %40 %3A %25. Leave the password out: PGPASSWORD or ~/.pgpass gives it.
postgres-no-service = no service file has the service “{ $name }”
    .hint = Services stand in ~/.pg_service.conf, in the file that PGSERVICEFILE names, or in pg_service.conf of the machine.
postgres-unknown-parameter = the parameter “{ $name }” of the PostgreSQL address is not known
    .hint = Known are host, port, dbname, user, password, passfile, service, sslmode, sslrootcert, sslcert, sslkey, channel_binding, target_session_attrs, application_name, connect_timeout and schema.
postgres-bad-value = the PostgreSQL address, or the environment variable that goes with it, has an unusable value for “{ $name }”
    .hint = port and connect_timeout are numbers above 0, with one port for all servers or one for each; target_session_attrs is any, read-write or primary; sslmode is disable, prefer, require, verify-ca or verify-full; channel_binding is disable, prefer or require; schema is a name of at most 63 bytes that PostgreSQL does not keep for itself; user must be named in the address or by PGUSER.
postgres-unreachable = the PostgreSQL server of { $at } cannot be reached
    .hint = Check the host and the port, and whether the server runs.
postgres-tls = there is no safe connection to { $at }
    .hint = A server elsewhere must prove who it is (sslmode=verify-full): give the certificate of its authority as sslrootcert=FILE, and the name that stands in the server's certificate. Any other sslmode must be asked for.
postgres-tls-setup = a safe connection could not be set up
    .hint = Check the trusted certificates (sslrootcert), or this machine's own.
postgres-certificates = the certificates in { $path } cannot be used
    .hint = Give PEM files: trusted certificates as sslrootcert (or sslrootcert=system for those of this machine), your own certificate and its unencrypted key as sslcert and sslkey.
postgres-login = the PostgreSQL server of { $at } does not let this user in
    .hint = Check the user and the password: PGPASSWORD, or a line HOST:PORT:DATABASE:USER:PASSWORD in ~/.pgpass or PGPASSFILE.
postgres-open-password-file = the server wants a password, and { $path } does not count, since others can read it
    .hint = Run: chmod 600 { $path }
postgres-open-key-file = { $path } does not count as a key, since others can read it
    .hint = Run: chmod 600 { $path }
postgres-missing-rights = this user of the database lacks { $missing } on table { $table }; nothing was changed
    .hint = Have the administrator run: GRANT SELECT, { $missing } ON { $table } TO the user of this address
postgres-standby = no server of { $at } takes changes
    .hint = Name the primary. Of a standby, target_session_attrs=any shows what it holds.
postgres-no-database = there is no database { $at }
    .hint = Check the name, or have the database made (createdb); the store itself makes its schema only.
postgres-encoding = the database { $at } keeps text as { $encoding }, which does not hold every identity
    .hint = Use a database in UTF-8: createdb --encoding UTF8 --template template0 NAME
postgres-no-store = the database { $at } has no store in the schema { $schema }
    .hint = Make it with: waswordt keyrings init --store { $store }. Another schema is named by ?schema=NAME at the end of the address. Or may this user not look into the schema?
postgres-store-exists = the database { $at } has a store in the schema { $schema } already
    .hint = Use it, or name another schema by ?schema=NAME at the end of the address; an existing store is never overwritten.
postgres-foreign = the schema { $schema } of { $at } holds tables that are not a store of waswordt
    .hint = Name another schema by ?schema=NAME at the end of the address.
postgres-newer = the store in the schema { $schema } of { $at } was made by a newer version of waswordt
    .hint = Use that version, or a newer one.
postgres-needs-map = the schema { $schema } of { $at } is the journal of tables of your own
    .hint = Say which by --store-map FILE; for apply and verify, [publisher.store] in the move file serves as well, with --publisher where it names several.
postgres-needs-no-map = the schema { $schema } of { $at } holds keyrings itself
    .hint = Leave out --store-map (or [publisher.store] in the move file), or name the schema of the journal by ?schema=NAME at the end of the address.
postgres-no-table = the store map names the table { $table } in the schema { $schema }, which is not there
    .hint = Check the names, also for capitals, and whether this user may look into the schema.
postgres-no-column = the store map names the column { $column } of the table { $table }, which is not there or cannot be written
    .hint = Check the name, also for capitals.
store-map-scheme = the store map names the scheme { $scheme }, which is not known
    .hint = Known are real-id, profile-id, eck-id, opaque-uid, esi and unilogin.
postgres-hanging = rows of { $others } hang on rows of { $table } that would have to be taken out, which could not be undone; nothing was changed
    .hint = For apply: name a state column in the store map, so that keyrings are retired instead of taken out, or use --old keep. For undo: see to those rows of { $others } first.
postgres-no-real-table = { $table } is no table but a view or the like: what is taken out of it or put into it changes rows that stand elsewhere
    .hint = Map the table in which the rows stand.
postgres-other-table = this journal is about { $table } { $how ->
    [one] with one identity per profile
    [with] with a state column
   *[without] without a state column
}, and the store map names something else
    .hint = Use that map, or make a journal for this one in a schema of its own: waswordt keyrings init --store STORE?schema=NAME --store-map FILE
postgres-has-heirs = other tables inherit from { $table }, so that a row taken out could not be put back where it was; nothing was changed
    .hint = Name a state column in the store map, so that keyrings are retired instead of taken out.
postgres-one-cannot = { $table } cannot hold one identity per profile { $what ->
    [state] and have a state column: the old identity leaves its place and needs none
    [many] and many: where each scheme has a column of its own, there is room for one of each
    [scheme] by a column for each scheme and have a column that tells the scheme
   *[profile] if that identity is what names the profile: whoever got another would be somebody else
}
    .hint = Correct [store.keyring] of the store map.
postgres-several = a profile has several rows of one kind in { $table }, which is to hold one identity per profile
    .hint = Look them up by your own means. If a profile may have several, write holds = "many" under [store.keyring].
postgres-no-blank = somebody would lose an identity and get none, and column { $column } of { $table } must hold something; nothing was changed
    .hint = Hold these rows instead of taking an identity over (--on-collision skip), or let the column be empty.
postgres-twins = rows of { $table } have the same profile and the same identity and no primary key that tells them apart; nothing was changed
    .hint = Take the rows that only tell of the past out of the table. Or give it a primary key, and then make a new journal in another schema: waswordt keyrings init --store STORE?schema=NAME --store-map FILE
postgres-altered = { $table } does not hold what was written into it: a trigger or a rule of the table changed it; nothing was changed
    .hint = See which trigger changes the profile, the identity, its kind or its state, and keep it from doing so for this user of the database.
postgres-forbidden = a rule of the database itself forbids what was to be written; nothing was changed
    .hint = To try again is of no use. See what the table demands: a column that must be filled needs a default or a place under copy in the store map; a value may be too long or taken; a trigger or a check may refuse.
store-no-import = keyrings come into tables or a file of users of your own by your own means
    .hint = Import into a store without --store-map, or fill yours yourself.
store-no-sync = keyrings in tables or a file of users of your own are brought up to date by your own means: an export has nothing to add
    .hint = Change yours yourself. keyrings sync is for stores that hold their keyrings themselves.
postgres-read-only = this server, or this user's sessions on it, take no changes, nor the temporary tables of a dry run
    .hint = Name the primary. Or plan on an export of what a standby holds: waswordt keyrings export --store STORE -o keyrings.csv, and give that as the store of a dry run.
postgres-rights = this user of the database may not do that; nothing was changed
    .hint = Have the owner of the database grant the right that is missing: use of the schema and its tables, TEMPORARY on the database, and for keyrings init also CREATE. A store that an earlier version made is brought up to date when its owner next changes it.
postgres-lost = the connection to the PostgreSQL server was cut; nothing was changed
    .hint = Check whether the server runs, and try again.
postgres-zero-byte = row { $row } holds a zero byte, which PostgreSQL cannot keep; nothing was changed
    .hint = Mend the row, and try again.

keyring-missing-column = the column { $column } is missing
keyring-duplicate-column = the column { $column } stands there twice
keyring-no-profile = it has no { $column }
keyring-no-key = no line has the key { $column }; the keys found are { $found }
keyring-duplicate-title = two columns have the same title; perhaps the first row is a keyring and no header
keyring-unknown-scheme = what stands in the column scheme is none that is known (real-id, profile-id, eck-id, opaque-uid, esi, unilogin)
keyring-unknown-state = what stands in the column state is none that is known (active, retired)
keyring-not-text = the text is not UTF-8
keyring-broken-quote = a quote does not close, or text follows a closing quote
keyring-too-long = it is longer than any keyring; perhaps a quote does not close
keyring-too-many-cells = it has more cells than the header has columns, and a column must be added
keyring-not-json = it is no JSON object on one line
keyring-not-a-value = the value of { $column } is neither text nor a number
keyrings-empty = the file holds no keyrings
    .hint = Check that this is the right file: its first row names the columns, profile_id and identity at least.
keyrings-damaged = the file is damaged from row { $row }: a quote that does not close, or a zero byte
    .hint = Nothing was imported. Export the keyrings again, or mend the row.
keyrings-encoding = nothing tells in which encoding the file is written; read as { $encoding }, some of its letters cannot be meant
    .hint = Nothing was imported. Choose it with --encoding (windows-1250, cp850, macintosh and the like), or save the file as UTF-8.
keyrings-header = the header of the keyrings cannot be used: { $problem }
    .hint = The columns are profile_id, identity, and if present scheme, state, initials, first_name, prefix, last_name, location, postcode, house_number; others are kept.
keyrings-spoilt = { $count ->
    [one] one value cannot tell people apart: a remark, nothing, a value in marks, or what a spreadsheet has spoilt: { $cells }
   *[other] { $count } values cannot tell people apart: remarks, nothing, values in marks, or what a spreadsheet has spoilt: { $cells }
}
    .hint = { $users ->
    [0] Take these columns from their source again, formatted as text: long numbers lost their last digits, others became dates or errors. Leave out rows without a profile.
   *[other] A user without an identity has an empty cell there, null or NULL: empty the cells of remarks. Take the rest from its source again, formatted as text: long numbers lost their last digits, others became dates or errors.
}
named-cells = { $column } { $rows }
sheet-hidden = { $name } (hidden)
keyrings-several-sheets = several sheets hold keyrings: { $sheet }, { $names }; those of one of them would be read
    .hint = Choose one with --sheet, or put all keyrings on one sheet.
named-rows = { $count ->
    [0] some rows
    [one] row { $rows }
   *[other] rows { $rows }
}
header-elsewhere = the header stands once more, but in another order: { $rows }
    .hint = Put the columns of the rows below it in the order of the first header, or supply them as a file of their own.
inspect-none = no table here looks like one with identities
    .hint = A store map can be written by hand: see the README. A column counts where most values are ECK iDs or ESIs, or have a realm or an institution number (name@realm), and its name or a unique key speaks for it.
inspect-apart = { $place ->
    [file] the file
   *[table] table { $table }
} has user ids (column { $user }) and institution numbers (column { $number }) apart; together they are the identity, and a store map names one column
    .hint = Map a column that holds both (user@number), where the table has one. Or export its rows with both in one column to a file, plan with --dry-run --changes FILE, and carry that out there.
inspect-others = Other tables that may hold identities: { $tables }. See them with --format json.
inspect-proposal = A proposal, from the shapes of { $rows ->
    [one] one value
   *[other] { $rows } values
}. Read each line; what the tables mean, only you know.
inspect-schema = the tables stand in this schema
inspect-keyring = the table with the identities
inspect-users = the file, in which each row is a user
inspect-profile-once = the user's own id: no value stands there twice
inspect-table = column { $column } holds what looks like identities
inspect-profile-of = refers to { $table }, on which results hang
inspect-profile-own = the primary key: the identity stands in the user's own row
inspect-identity-key = most values have the shape of { $scheme }, and a unique key holds it
inspect-identity = most values have the shape of { $scheme }
inspect-columns = a row has a column for each of these schemes
inspect-scheme = column { $column } tells who gave out the identity: write which value is of this IdP, and take the # away
inspect-shape = most values have the shape of { $scheme }
inspect-one = the unique key ({ $key }) leaves room for one: the new identity takes the place of the old one, which stops at once
inspect-many = no unique key forbids a second identity, which would be added as a row; take the # away if your application knows one per user
inspect-person = names, to tell people apart
inspect-names = column { $columns } may hold names, by which apply knows other people: write which it is, and take the # away
inspect-profile = the table with the users
inspect-profile-table = what the identities refer to
inspect-profile-key = its key
keyrings-holds-one = This store holds one identity per profile: a new one takes the place of the old one, which stops at once. Apply lists when the new IdP takes over, not before.
keyrings-created = The store { $path } was made.
keyrings-imported = { $count ->
    [one] One keyring was imported.
   *[other] { $count } keyrings were imported.
}
keyrings-unsound = { $count ->
    [one] Warning: the identity in row { $rows } is none that a list can name, so this keyring will never be found. It is kept as it is.
   *[other] Warning: the identities in { $count } rows are none that a list can name, so these keyrings will never be found. They are kept as they are. Rows { $rows }
}
keyrings-exported = { $count ->
    [one] One keyring was exported.
   *[other] { $count } keyrings were exported.
}
keyrings-exported-formulas = { $count ->
    [one] One value would be run as a formula by a spreadsheet. The export is exact, for programs: do not open it in Excel or LibreOffice.
   *[other] { $count } values would be run as formulas by a spreadsheet. The export is exact, for programs: do not open it in Excel or LibreOffice.
}
keyrings-profiles = Profiles: { $count }
keyrings-runs = Runs that stand: { $count }
keyrings-without-identity = without identity
keyrings-no-profile = The store has no profile with this id.
    .hint = Check the id; it is the { told-party }'s own, from the column profile_id.

## Applying

apply-applied = The list { $list } was applied (run { $run }).
apply-partial = The list { $list } was applied in part (run { $run }); some rows are held.
apply-no-change = The list { $list } changes nothing: { $why ->
    [run] it was carried out already (run { $run })
    [already] what can be done was done before
    [unknown] no old identity of a row that has something to do opens a profile here
    [held] every row that has something to do is held
    [mixed] every row that has something to do is unknown here, or held
   *[nothing] no row has anything to do
}.
apply-refused = The list { $list } was refused; nothing was changed.
apply-dry-run = This is what applying the list { $list } would do; nothing was changed.
apply-rows = { $count ->
    [one] One row:
   *[other] { $count } rows:
}
apply-rows-refused = { $count ->
    [one] The row, as it stands:
   *[other] The { $count } rows, as they stand:
}
apply-count-linked = linked: the new identity opens the profile
apply-count-already = already done before
apply-count-unknown = unknown: the old identity opens no profile here
apply-count-unfilled = unfilled: old or new identity is missing
apply-count-unchanged = unchanged: old and new identity are the same
apply-count-duplicate = duplicate: the same as an earlier row
apply-count-held = held: nothing was done
apply-alike = { $count ->
    [one] In one linked row list and profile write the { told-one }'s name differently, as with a call name or a changed surname.
   *[other] In { $count } linked rows list and profile write the { told-one }'s name differently, as with a call name or a changed surname.
}
apply-retired = { $count ->
    [one] One old keyring is retired.
   *[other] { $count } old keyrings are retired.
}
apply-taken-back = { $count ->
    [one] One keyring of an earlier version was put back.
   *[other] { $count } keyrings of an earlier version were put back.
}
apply-left-linked = { $count ->
    [one] One identity of an earlier version stays where it is, though its row is gone: without it the profile would have none, since the old one is retired or somebody else's now.
   *[other] { $count } identities of an earlier version stay where they are, though their rows are gone: without them the profiles would have none, since the old ones are retired or somebody else's now.
}
apply-journal-differs = { $count ->
    [one] The store no longer shows one keyring that the journal gave
   *[other] The store no longer shows { $count } keyrings that the journal gave
}: it was restored, exported anew or changed by hand. The rows were judged by the store; what other lists gave comes back where those lists are applied again.
apply-emptied = No new identity here, while another list gave one that stays: { $count ->
    [one] row
   *[other] rows
} { $rows }
apply-journal-forgotten = The journal has forgotten an earlier run of this list: the rows were judged by what the store shows now.
apply-held = Held, { $count ->
    [one] row
   *[other] rows
} { $rows }: { $reason }
apply-present = The identity after the move already opens a profile, and nothing says that it is this { told-one }'s: { $count ->
    [one] row
   *[other] rows
} { $rows }
apply-present-by-name = The identity after the move already opens a profile, which bears the name of this { told-one }: { $count ->
    [one] row
   *[other] rows
} { $rows }
apply-unknown-rows = Unknown: { $count ->
    [one] row
   *[other] rows
} { $rows }
apply-closed = Of these, the old identity is retired here, so that it opened a profile before: { $count ->
    [one] row
   *[other] rows
} { $rows }
apply-orphaned = Row { $row } took its new identity from profile { $profile }; look whether that profile is still of use.
outputs-same = two results would be written to { $path }; nothing was changed
    .hint = Give each result a file of its own.
apply-undo-with = Undo with: waswordt undo { $run } --store { $store }
apply-more-lines = … and { $count } more of these { $count ->
    [one] line
   *[other] lines
}; all of them are in --receipt FILE and in --format json
apply-look-back = See which lists were applied with: waswordt log --store { $store }
sync-done-untold = the store WAS brought up to date (run { $run }), but not everything could be written about it: { $cause }
    .hint = Mend that, and look at “waswordt log”; the same command again changes nothing twice.
forget-done-untold = what the journal held of { $list } WAS erased, but that could not be written: { $cause }
    .hint = See to that; “waswordt log” tells what was forgotten.
import-done-untold = the keyrings WERE imported, but that could not be written: { $cause }
    .hint = See to that; “waswordt keyrings show” counts them.
apply-store-nameless = note: the receipt names no store, and the distributor waits for { $stores } by name: give --store-name
apply-store-unknown = note: the move file names no store “{ $name }”; the distributor waits for { $stores }
apply-done-untold = the list WAS applied (run { $run }), but not everything could be written about it: { $cause }
    .hint = Mend that, and run the same command again: what was done is not done twice, and the receipt is written then.

held-finding = the checks found an error ({ $code }; see: waswordt explain { $code })
held-two-wordts = one old identity has two new ones
held-two-claims = one new identity is claimed for two people
held-takes-stayer = the new identity is the old one of somebody who stays
held-two-profiles = the old identities of one row open two profiles
held-superseded = another list, or an earlier form of this one, linked these identities otherwise, or to another profile; undo that run if it is the wrong one, or decide with a file (--rejects FILE, then --decisions FILE)
held-repeated = another list linked the same identities before: the row may say it once more, or speak of another { told-one } or year; decide with a file (--rejects FILE, then --decisions FILE): skip where it was done, link only for another { told-one } or year, since that moves the identities once more; where this list corrects that one, undo its run first (waswordt log names it)
held-other-person = the profile bears the name of somebody else
held-leaves-nobody = somebody would be left without any identity
held-undecided = not decided of, while other rows were
held-collision = the new identity already opens another profile
held-same-person-twice = two rows name the same person
held-shared-profile = one profile fits several people of the list
held-two-people = several profiles fit this person
held-no-person = no profile fits this person
held-place-taken = the profile holds one identity of this kind, and that is not the old one of the row: correct the old identity in the list, or in the store, and apply the list again
held-has-another = the profile that fits has another identity already, of this realm or of another school: it may be that of a namesake; decide with a file: --rejects FILE, then --decisions FILE

refusal-structure = The file as a whole has errors ({ $codes }).
    .hint = See them with: waswordt fill-check { $typed-list } --move { $typed-move }
refusal-errors = The list has { $count ->
    [one] one error
   *[other] { $count } errors
}.
    .hint = { $count ->
        [one] See it with
       *[other] See them with
    }: waswordt fill-check { $typed-list } --move { $typed-move }. To apply the clean part all the same, add --hold.
refusal-warnings = The check has { $count ->
    [one] one warning
   *[other] { $count } warnings
}, and --strict lets no warning pass.
    .hint = See { $count ->
        [one] it
       *[other] them
    } with: waswordt fill-check { $typed-list } --move { $typed-move }. Have the list mended, or leave out --strict if somebody looked at every one.
refusal-contradictions = Rows of the list contradict each other or the store ({ $count ->
    [one] one group of rows
   *[other] { $count } groups of rows
}).
    .hint = Have the rows below mended. To apply the others all the same, add --hold.
refusal-collisions-of-others = { refusal-collisions }
    .hint = Look at the rows below: where a profile names somebody else, the identity is probably theirs, and the list or the profile is wrong. Choose --on-collision skip to hold these rows, and ask the school.
refusal-collisions = New identities are already on other profiles ({ $count ->
    [one] one group of rows
   *[other] { $count } groups of rows
}).
    .hint = Look at the rows below: these { told-many } may have logged in early, or the identity was issued again. Then choose --on-collision skip or --on-collision take-over.
refusal-other-people = Profiles bear other names than the list ({ $count ->
    [one] one group of rows
   *[other] { $count } groups of rows
}).
    .hint = Look at the rows. To hold them and apply the others: --on-other-person skip; to link all the same: --on-other-person link
refusal-older-version = This is version { $version } of the list; version { $applied } was applied before.
    .hint = Apply the newest version. To go back on purpose, undo the newer one first: waswordt undo { $run } --store { $store }
refusal-older-content = This very content was applied before, and another form of the list since (run { $run }).
    .hint = Apply the newest list. To go back on purpose, undo that run first: waswordt undo { $run } --store { $store }
refusal-other-scheme = The store holds no identity of the list's kind: the list has { $list }, the store { $store }.
    .hint = Ask the distributor for a list with the identities that you store. A store of hashed uids matches no plain list. Where the store is a file, identities without a scheme are real ids, unless all of them are ESIs or Unilogins: if these are { $list }, say so in a column scheme.
refusal-too-few-known = { $live ->
    [one] The only row with something to do names no identity that opens a profile in this store.
   *[other] Of { $live } rows, { $known ->
        [0] not one names
        [one] only one names
       *[other] only { $known } name
    } an identity that opens a profile in this store.
}
    .hint = Check that list and store belong together: a wrong list, a wrong store, or a store of hashed uids matches nothing. If few rows may rightly be known, add --min-match 0.
refusal-too-few-near = { $live ->
    [one] The only row with something to do names no identity that opens a profile in this store.
   *[other] Of { $live } rows, { $known ->
        [0] not one names
        [one] only one names
       *[other] only { $known } name
    } an identity that opens a profile in this store.
} { $near }
    .hint = List and store write the same identities in two ways. Ask for a list with the identities exactly as the store has them, or mend the store. If few rows may rightly be known, add --min-match 0.
near-looks = { $count ->
    [one] One identity stands in the store with other capitals, a space or a hidden character.
   *[other] { $count } identities stand in the store with other capitals, a space or a hidden character.
} Where only capitals differ, --fold-case takes them for the same.
near-no-realm = { $count ->
    [one] The store has one of the user ids without a realm (without @…).
   *[other] The store has { $count } of the user ids without a realm (without @…).
}
near-other-realm = { $count ->
    [one] The store has one of the user ids with the realm { $realm }.
   *[other] The store has { $count } of the user ids with the realm { $realm }.
}
refusal-not-a-list-move = This move gets no list ({ $code }): { $summary }
    .hint = See why, and what applies instead, with: waswordt scenario --move { $typed-move }
refusal-other-owner = The list was made for { $owner }, not for { $publisher }.
    .hint = Ask the distributor for your own list.
refusal-unknown-publisher = { $publisher } is not in the move file.
    .hint = Check the spelling of --publisher against the [[publisher]] entries.

## Near a list, and left behind

around-near-was = { $count ->
    [one] Row { $rows } is unknown, but the store holds its old identity { $kind ->
        [case] in other capitals
        [whitespace] with a space or a hidden character too many or too few
        [normal-form] in characters of another form
       *[other] in another spelling
    }.
   *[other] Rows { $rows } are unknown, but the store holds their old identities { $kind ->
        [case] in other capitals
        [whitespace] with a space or a hidden character too many or too few
        [normal-form] in characters of another form
       *[other] in another spelling
    }.
}
    .hint = { $kind ->
        [case] If capitals make no difference in your store, add --fold-case. Otherwise ask for a list with the identities exactly as the store has them, or mend the store.
       *[other] Ask for a list with the identities exactly as the store has them, or mend the store, and apply the list again.
    }
around-near-wordt = { $count ->
    [one] The new identity of row { $rows } nearly opens another profile: the store holds it { $kind ->
        [case] in other capitals
        [whitespace] with a space or a hidden character too many or too few
        [normal-form] in characters of another form
       *[other] in another spelling
    }. The { told-one } probably logged in early.
   *[other] The new identities of rows { $rows } nearly open other profiles: the store holds them { $kind ->
        [case] in other capitals
        [whitespace] with a space or a hidden character too many or too few
        [normal-form] in characters of another form
       *[other] in another spelling
    }. The { told-many } probably logged in early.
}
    .hint = { $kind ->
        [case] If capitals make no difference in your store, add --fold-case, so that the collision is seen. Otherwise look at the other profile: whoever logs in by it does not find the old results.
       *[other] Look at the other profile: whoever logs in by it does not find the old results.
    }
around-other-realm = { $count ->
    [one] Row { $rows } is unknown, but the store holds its user id under the realm { $realm }.
   *[other] Rows { $rows } are unknown, but the store holds their user ids under the realm { $realm }.
}
    .hint = If that realm is another name of the school's, ask for a list with the identities exactly as the store has them, or mend the store.
around-no-realm = { $count ->
    [one] Row { $rows } is unknown, but the store holds its user id without a realm (without @…).
   *[other] Rows { $rows } are unknown, but the store holds their user ids without a realm (without @…).
}
    .hint = Ask for a list with the identities exactly as the store has them, or mend the store.
around-left-behind = { $count ->
    [one] Left behind: one profile with an active identity of the old realm is in no row
   *[other] Left behind: { $count } profiles with an active identity of the old realm are in no row
}.
around-left-behind-named = { $count ->
    [one] Left behind: one profile with an active identity of the old realm is in no row
   *[other] Left behind: { $count } profiles with an active identity of the old realm are in no row
}: { $profiles }{ $more ->
    [0] .
   *[other] {" "}and { $more } more.
}

## Undoing, and the journal

undo-no-such-run = the store knows no run or list “{ $name }”
    .hint = See the runs with: waswordt log --store { $store }
undo-several-runs = the list { $name } was applied in several runs: { $runs }
    .hint = Name the run; begin with the newest.
undo-already = run { $run } was already undone, by { $by }
    .hint = There is nothing left to undo; to do it once more, apply the list again. See what stands with: waswordt log --store { $store }
undo-was-refused = run { $run } was refused and changed nothing: there is nothing to undo
    .hint = See the runs with: waswordt log --store { $store }
undo-is-undo = run { $run } is itself an undo
    .hint = To redo what it took back, apply the list again.
undo-forgotten = run { $name } cannot be undone: since { $day } the journal no longer knows what it changed
    .hint = Bring back a copy of your own from before it, and look first what that would do: waswordt keyrings sync COPY --store { $store } --dry-run. Or ask for a list that reverses the move, and apply it with --old retire.
undo-blocked = { $count ->
    [0] some keyrings
    [one] row { $rows }: these keyrings
   *[other] rows { $rows }: these keyrings
} are no longer as this run left or needed them, and no run that still stands explains it; nothing was undone
    .hint = Look at those keyrings first; the journal names them (in FILE.journal, or in the table change of a database).{ $free ->
        [0] {""}
       *[other] { " " }To take back the other rows now, add --partial.
    }
undo-blocked-by = { $count ->
    [0] some of these identities were
    [one] row { $rows }: these identities were
   *[other] rows { $rows }: these identities were
} changed later, by { $number ->
    [one] run
   *[other] runs
} { $runs }; nothing was undone
    .hint = First undo { $number ->
        [one] that run
       *[other] those runs, the newest first
    }, and then this one: waswordt undo { $newest } --store { $store }{ $free ->
        [0] {""}
       *[other] . To take back the other rows now: waswordt undo { $run } --store { $store } --partial
    }
undo-blocked-both = { $count ->
    [0] some of these identities were
    [one] row { $rows }: these identities were
   *[other] rows { $rows }: these identities were
} changed later, by { $number ->
    [one] run
   *[other] runs
} { $runs }; and { $odd } by what no run that still stands explains; nothing was undone
    .hint = Undo { $number ->
        [one] that run
       *[other] those runs, the newest first,
    } and look at the other keyrings; the journal names them (in FILE.journal, or in the table change of a database).{ $free ->
        [0] {""}
       *[other] { " " }To take back what is free now, add --partial.
    }
undo-done = Run { $run } of list { $list } is undone (run { $by }); { $count ->
    [one] one keyring was
   *[other] { $count } keyrings were
} restored.
undo-partial = Run { $run } of list { $list } is undone in part (run { $by }); { $count ->
    [one] one keyring was
   *[other] { $count } keyrings were
} restored. As they are stay:
undo-left = { $count ->
    [0] keyrings that no row asked for
    [one] row { $rows }
   *[other] rows { $rows }
}: no longer as this run left or needed it, and no run that still stands explains it
undo-left-by = { $count ->
    [0] keyrings that no row asked for
    [one] row { $rows }
   *[other] rows { $rows }
}: changed later, by { $runs }
undo-dry-run = A look only; nothing was changed. Of run { $run } of list { $list }, { $count ->
    [0] no keyring can be restored.
    [one] one keyring can be restored.
   *[other] { $count } keyrings can be restored.
}
undo-dry-run-rows = { $count ->
    [one] of row { $rows }
   *[other] of rows { $rows }
}
undo-dry-run-free = Nothing stands in the way.
undo-dry-run-blocked = In the way stands:
undo-dry-run-look = Look at those keyrings first; the journal names them (in FILE.journal, or in the table change of a database).
undo-dry-run-first = First undo what came later, the newest first: waswordt undo { $newest } --store { $store }
undo-dry-run-part = Without --partial nothing would be undone; with it, only the rows that nothing stands in the way of: waswordt undo { $run } --store { $store } --partial
undo-done-untold = run { $run } IS undone, but not everything could be written about it: { $cause }
    .hint = Tell the distributor; what was undone stands in “waswordt log” as well.
undo-rest = When nothing stands in the way any longer, take back the rest: waswordt undo { $run } --store { $store }

log-empty = No list was applied to this store yet.
log-time = Time (UTC)
log-run = Run
log-list = list { $list }
log-list-version = { $list }, version { $version }
log-counts = rows: { $rows }; linked: { $linked }; held: { $held }; keyrings changed: { $changes }
log-rows-row = Row
log-rows-change = Keyring
log-rows-now = Now
log-rows-profile = Profile
log-rows-identity = Identity
history-empty = The journal knows of no change for this list.
history-added = added
history-activated = active again
history-retired = retired
history-decided-link = decided: link
history-decided-skip = decided: skip
history-decided-take-over = decided: take-over
history-undone = undone
history-now-active = active
history-now-retired = retired
history-now-gone = not there
history-forgotten = What these runs changed is forgotten: { $runs }
log-stands = applied
log-partly-undone = partly undone ({ $undone } of { $changes } changes)
log-forgotten = forgotten on { $day }
log-synced = brought up to date
log-refused = refused ({ $why })
log-undone = undone by { $run }
log-undid = undoes { $run }

apply-decided-held = Decided to be carried out, and held all the same, for the reason told of { $count ->
    [one] row
   *[other] rows
} { $rows }: what the check found is mended in the list, and an identity that opens another profile is not linked but taken over (take-over).
apply-candidate = Row { $row } may be profile { $profile }: { $reason }.
apply-candidate-same = all is the same
apply-candidate-incomplete = one side lacks initials, a first name or a location
apply-collision-empty = Row { $row }: its new identity opens profile { $profile }, which has nothing else: the { told-one } probably logged in early.
apply-collision-other-person = Row { $row }: its new identity opens profile { $profile }, which names somebody else: look whose identity it is before anything is taken from there.
apply-collision-other-identities = Row { $row }: its new identity opens profile { $profile }, which has identities of its own: the identity was probably issued again.
apply-collision-other-school = Row { $row }: its new identity opens profile { $profile }, which has identities of another school.
refusal-rows-removed = An earlier version of this list gave { $count ->
    [one] one { told-one }
   *[other] { $count } { told-many }
} a new identity that this version no longer gives.
    .hint = Use the complete list. If those { told-many } really should lose their new identity again, add --take-back-removed.
refusal-too-many-changes = { $changes ->
    [one] One keyring would change
   *[other] { $changes } keyrings would change
}; { $limit ->
    [0] none may.
    [one] at most one may.
   *[other] at most { $limit } may.
}
    .hint = Check that list, store and move belong together. If so, raise --max-changes or --max-share.
refusal-too-many-left-behind = Of { $of } profiles with an active identity of the old realms, { $profiles ->
    [one] one is in no row.
   *[other] { $profiles } are in no row.
}
    .hint = Check that the list is whole: a part of the school may be missing. If they may rightly stay behind, raise --max-left-behind.
refusal-too-many-profiles = { $profiles ->
    [one] One profile would change
   *[other] { $profiles } profiles would change
}; { $limit ->
    [0] none may.
    [one] at most one may.
   *[other] at most { $limit } may.
}
    .hint = Check that list, store and move belong together. If so, raise --max-share.
refusal-holds-one = This store holds one identity per user: the new one takes the place of the old one, which stops at once. Old keyrings cannot be kept.
    .hint = Leave out --old keep, and apply the list when the new IdP takes over.
refusal-other-changes = The changes that were carried out are others than those that this list asks for here.
    .hint = Give the same list and options, and the export on which the dry run rested.
refusal-other-plan = The saved plan was made for another list.
    .hint = Save a new plan for this list with --dry-run --save-plan FILE, and review it.
refusal-stale-plan-back = What the plan would put back that an earlier form of the list did is no longer what it was when the plan was saved.
    .hint = Make the plan anew with --dry-run --save-plan, and review it.
refusal-stale-plan = The store changed since the plan was saved; rows that would go otherwise now: { $rows }.
    .hint = Save a new plan with --dry-run --save-plan FILE, and review it.
plan-reason-other = this is another report ({ $report })
plan-file-invalid = the saved plan cannot be read: { $reason }
    .hint = Save it anew with: waswordt apply LIST --dry-run --save-plan FILE
rejects-reason = Reason
rejects-only-csv = rejects are written as CSV; { $path } is no .csv
    .hint = Choose a name that ends in .csv.

## Bringing a store up to date

sync-nothing = the export holds no active keyring; nothing was changed
    .hint = A store is not emptied by an export. Check that this is the right file.
sync-twice-active = the export has an identity active twice, in { $rows }; nothing was changed
    .hint = An identity opens one profile. Mend the export, and try again.
sync-title = The store was brought up to date from { $rows ->
    [one] one keyring
   *[other] { $rows } keyrings
} of the export:
sync-title-no-change = There was nothing to change; the export has { $rows ->
    [one] one keyring
   *[other] { $rows } keyrings
}:
sync-title-dry-run = Nothing was changed (dry run). From { $rows ->
    [one] one keyring
   *[other] { $rows } keyrings
} of the export this would come:
sync-title-refused = Nothing was changed. From { $rows ->
    [one] one keyring
   *[other] { $rows } keyrings
} of the export this would have come:
sync-too-many-changes = { refusal-too-many-changes }
    .hint = Check that the export is whole. If so, raise --max-changes; or add --gone keep, where it is not meant to be.
sync-too-many-profiles = { refusal-too-many-profiles }
    .hint = Check that the export is whole. If so, raise --max-share; or add --gone keep, where it is not meant to be.
sync-most-of-store = { refusal-most-of-store }
    .hint = Check that the export is whole. If so, add --max-share 100, or keep it with the store; or add --gone keep, where it is not meant to be.
sync-orphaned = left without any identity (profiles)
sync-kept = as they are in the store
sync-mended = of these, with person columns brought up to date
sync-added = new
sync-moved = on another profile than before
sync-retired = retired, since the export lacks them or calls them retired
sync-left = left as they are, though the export lacks them
sync-past = retired in the export itself, and left alone
sync-held = held back
sync-held-lacking = { $count ->
    [one] An identity that a list gave is not in the export. It stays as it is.
   *[other] { $count } identities that a list gave are not in the export. They stay as they are.
}
sync-held-elsewhere = { $count ->
    [one] An identity that a list gave is on another profile in the export (row { $rows }). It stays as it is.
   *[other] { $count } identities that a list gave are on other profiles in the export (rows { $rows }). They stay as they are.
}
sync-held-retired = { $count ->
    [one] An identity that a list gave is retired in the export (row { $rows }). It stays as it is.
   *[other] { $count } identities that a list gave are retired in the export (rows { $rows }). They stay as they are.
}
sync-held-reopened = { $count ->
    [one] An identity that a list retired is active in the export (row { $rows }). It stays retired.
   *[other] { $count } identities that a list retired are active in the export (rows { $rows }). They stay retired.
}
sync-held-hint = The export may be older than the list. Make a new one after the list is in your own system too; if the export is right, add --given follow. With --show-values the identities are named.
sync-run = The run is { $run }; undo takes it back.

## Forgetting

forget-no-such-list = the journal knows no list “{ $name }”
    .hint = See the lists with: waswordt log --store { $store }
forget-nothing-old = No list is as old as that and still known: there was nothing to erase.
forget-needs-yes = forgetting the { $lists ->
    [one] list
   *[other] lists
} { $list } erases { $changes ->
    [one] one change
   *[other] { $changes } changes
} from the journal, { $standing ->
    [0] none of which can be undone any longer anyhow
   *[other] { $standing } of which could then no longer be undone
}; nothing was erased
    .hint = If that is what you want, add --yes.
forget-ask = Forgetting the { $lists ->
    [one] list
   *[other] lists
} { $list } erases { $changes ->
    [one] one change
   *[other] { $changes } changes
} from the journal, { $standing ->
    [0] none of which can be undone any longer anyhow
   *[other] { $standing } of which can then no longer be undone
}. Go on (yes or no)?
forget-not-confirmed = nothing was erased of the { $lists ->
    [one] list
   *[other] lists
} { $list }
    .hint = Answer yes, or add --yes.
forget-done = The journal has forgotten the { $lists ->
    [one] list
   *[other] lists
} { $list }: { $changes ->
    [0] there was nothing left to erase
    [one] one change was erased
   *[other] { $changes } changes were erased
}. The runs stay listed; they can no longer be undone.

## Verifying

verify-title = The list { $list } against the store now:
verify-linked = linked: the new identity opens the profile
verify-both-open = linked, and the old identity still opens the profile too
verify-missing = missing: the new identity does not open the profile
verify-elsewhere = elsewhere: the new identity opens another profile
verify-duplicate-profile = fresh duplicate: the new identity opens a profile with nothing else, beside the old one
verify-old-still-open = the old identity still opens the profile too, and should not: it was retired, or has the same realm as the new one
verify-old-elsewhere = the old identity opens another profile, which this list did not give it to
verify-other-person = the new identity opens a profile that names another person
verify-present = present: the identity after the move opens a profile, and nothing says that it is this { told-one }'s; told, and left as it is
verify-held = nothing is amiss to see, but apply would hold this row: nothing tells whose these identities are now
verify-earlier-stands = an earlier version of this list gave the { told-one } another identity, and that still stands: apply this version
verify-moved-on = moved on: done before, and a later list took the { told-one } on from there
verify-unknown = { apply-count-unknown }
verify-nothing-to-do = nothing to do: unfilled or unchanged
verify-rows = { $count ->
    [one] row
   *[other] rows
} { $rows }
verify-follow-up = { $count ->
    [one] One row needs a follow-up.
   *[other] { $count } rows need a follow-up.
}
verify-clean = Nothing needs a follow-up.
verify-reason = this row needs a follow-up after the move ({ $standing })
verify-no-list = { $codes ->
    [none] the file holds no list: no header was recognised
   *[other] the file cannot be taken for a list: { $codes }
}
    .hint = Check it with: waswordt fill-check { $typed-list }
undo-changes-unnamed = { $count ->
    [one] 1 keyring that goes back does
   *[other] { $count } keyrings that go back do
} not stand in the store, so that the changes cannot be told
    .hint = Undo the run in the store itself, without --changes.
