# Errors: what is wrong, where, and (`.hint`) what to do next.

## Files

file-standard-stream = standard input/output
file-standard-output = this file cannot go to standard output (-)
    .hint = Give the name of a file. The report itself goes to standard output with: --format json
file-exists = { $path } exists already
    .hint = Choose another name, or add --force to replace it.
file-repeated = { $path } would be written twice in one run
    .hint = Give each output a name of its own; for { told-parties }, a name that differs in more than signs and capitals.
file-is-input = { $path } is a file that this very command reads or keeps, and would be overwritten
    .hint = Give the output a name of its own; --force does not help here.
file-no-folder = { $path } cannot be written: the folder { $folder } does not exist
    .hint = Make the folder first, or correct the path.
file-unreadable = { $path } cannot be read: { $reason }
    .hint = Check the path and your rights to the file.
file-too-large = { $path } is too large (more than { $size })
    .hint = Check that this is the right file.
file-no-file = { $path } is a pipe or a device, and no file
    .hint = Put a file in its place, or take it away.
file-no-text = { $path } is not a UTF-8 text file
    .hint = Check that this is the right file, or save it again as UTF-8 text.
files-written = Wrote { $files }.
file-exposed = The files that this made with personal data or keys have the rights of their folder, because the file system keeps no other ones. Others who may read the folder may read them.
file-unwritable = { $path } cannot be written: { $reason }
    .hint = Check the path, your rights and the free space; nothing was left half-written.
file-reason-not-found = it does not exist
file-reason-denied = no permission
file-reason-denied-or-held = no permission, or another program has it open
file-reason-held = another program has it open
file-reason-folder = it is a folder
file-reason-no-folder = part of the path is not a folder
file-reason-full = the disk is full
file-reason-read-only = the disk is read-only
file-reason-name = the name is too long or not allowed
file-reason-closed = the receiving program stopped
file-reason-other = { $text }

## Recipients, keys and passphrases

seal-at-option = recipient { $nth }
seal-at-publisher = recipient { $nth } of { told-party } { $publisher }
seal-at-line = line { $line } of { $file }
seal-at-set = the recipients
seal-recipient-private = { $at } is a private key; it is not repeated here
    .hint = Give the public key instead (age1…, or the line of the .pub file). A private key that was sent to anyone must be replaced.
seal-recipient-ssh-kind = { $at } is an SSH key of the kind “{ $kind }”, which is not supported
    .hint = Ask for an ssh-ed25519 or ssh-rsa public key, or an age recipient (age1…).
seal-recipient-weak = { $at } is an RSA key of fewer than 2048 bits
    .hint = Ask for a stronger key: an age recipient (age1…) or an ssh-ed25519 public key.
seal-recipient-large = { $at } is an RSA key of more bits than can be used
    .hint = Ask for an age recipient (age1…) or an ssh-ed25519 public key.
seal-recipient-malformed = { $at } is not a recipient: neither age1… nor an ssh-ed25519 or ssh-rsa public key, or it is damaged
    .hint = Copy the public key again, as one whole line.
seal-recipient-none = no recipient is given
    .hint = Give at least one public key with --recipient or --recipients-file, or in the move file with each publisher.
seal-passphrase-empty = the passphrase is empty
    .hint = Give a passphrase of at least one character; several words are better.
seal-passphrase-short = the passphrase has fewer than { $least } characters; that is soon guessed, and it protects personal data
    .hint = Take a longer passphrase; several words are best.
seal-passphrase-long = the password has more than { $most } characters, which Excel does not take
    .hint = Take a shorter password.
encrypt-unfit-password = { told-party } “{ $publisher }”: { $why }
    .hint = Correct it in the file of passwords, or take its line out: one is made up then.
seal-key-none = { $key } holds no private key, or a damaged one
    .hint = Give the key file that “waswordt keygen” or “age-keygen” wrote, or an SSH private key.
seal-key-public = { $key } holds a public key; opening takes the private one
    .hint = Give the key file that belongs to it: the one that holds AGE-SECRET-KEY-1…, or the SSH key without “.pub”.
seal-key-old-form = { $key } is a private key in a form that is not supported
    .hint = Rewrite an SSH key in today's form with “ssh-keygen -p -o -f FILE”.
seal-key-unsupported = { $key } is a private key of the kind “{ $kind }”, which is not supported
    .hint = Use an age key (AGE-SECRET-KEY-1…), or an ssh-ed25519 or ssh-rsa key.
seal-passphrases-differ = the two passphrases differ
    .hint = Run the command again and type the same passphrase twice.
seal-one-standard-input = standard input (-) can be read for one thing only
    .hint = Give a file for the others.
keygen-json-needs-file = with --format json the private key needs a file of its own
    .hint = Give one with --output (-o).
decrypt-binary-to-terminal = the contents are not text, and would garble the terminal
    .hint = Give a file for them with --output (-o).

## Sealed files

open-not-sealed = this is not a sealed (age) file
    .hint = Check that this is the right file; a list that is not sealed can be used as it is.
open-version = this file is sealed by a version of age that is not known here: “{ $version }”
    .hint = Ask the sender to seal it with age version 1.
open-header-too-large = the head of the sealed file is larger than any real one
    .hint = Do not trust this file; ask the sender for another.
open-truncated = the sealed file is empty or cut off: its end is missing
    .hint = Fetch the file again, or ask the sender for it; nothing of it was released.
open-altered = the sealed file was altered or damaged after it was sealed
    .hint = Fetch the file again, or ask the sender for it; nothing of it was released.
open-end-damaged = the last part of the sealed file is cut off or altered
    .hint = Fetch the file again, or ask the sender for it; nothing of it was released.
open-armour-damaged = the text form of the sealed file is damaged
    .hint = Copy it again with its BEGIN and END lines and without changes, or ask for the file itself.
open-key-needed = the file is sealed for keys, and no key is given
    .hint = Give your private key with --identity (-i).
open-no-key-fits = none of the keys fits: the file is sealed for others ({ $kinds })
    .hint = Give the private key whose public half the sender has; ask the sender for which keys it was sealed.
open-passphrase-needed = the file is sealed with a passphrase, and none is given
    .hint = Give it with --passphrase-file, or run the command on a terminal to be asked for it.
open-wrong-passphrase = the passphrase is wrong
    .hint = Check capitals and spaces, and that the passphrase belongs to this file.
open-key-locked = the key { $key } is under a passphrase of its own, and none is given
    .hint = Give it with --passphrase-file, or run the command on a terminal to be asked for it.
open-key-not-unlocked = the passphrase of the key { $key } is wrong
    .hint = Check capitals and spaces, and that the passphrase belongs to this key.
open-too-much-work = trying a passphrase on this file would take too much time and memory (work factor { $factor })
    .hint = Do not trust this file; age itself seals with 18.
open-too-large = the sealed file is too large to be opened in memory (more than { $size })
    .hint = Open it to a file with “waswordt decrypt -o”, and check that this is the right list.
open-read = the sealed file cannot be read: { $reason }
    .hint = Check the disk and the temporary folder, and try again.
open-write = the contents cannot be written: { $reason }
    .hint = Check the path, your rights and the free space.

## Sealing a list

encrypt-no-list = this move gets no list (rule { $code }): { $summary }
    .hint = See the whole verdict with: waswordt scenario --move { $typed-move }
encrypt-warnings = the check has { $count ->
    [one] one warning
   *[other] { $count } warnings
} ({ $codes }), and --strict lets no warning pass; nothing was sealed
    .hint = See them with: waswordt fill-check { $typed-list } --move { $typed-move }. Have the list corrected, or leave out --strict if somebody looked at every one.
encrypt-findings = { $errors ->
    [one] the check found an error in the list ({ $codes }), so it was not sealed
   *[other] the check found { $errors } errors in the list ({ $codes }), so it was not sealed
}
    .hint = { $errors ->
        [one] See it with: waswordt fill-check { $typed-list } --move { $typed-move }. Have it corrected, and try again.
       *[other] See them with: waswordt fill-check { $typed-list } --move { $typed-move }. Have them corrected, and try again.
    }{ $fill ->
        [yes] {" "}If the list is still to be filled, give --to-fill, without --move: it goes to whoever fills it in then, not to a publisher.
       *[no] {""}
    }
encrypt-no-contract = for an ILF school, no pupil data goes to a publisher before the contract with the distributor is signed
    .hint = Have the contract signed (Stappenplan ILF, step 4) and write the day in the move file, as contract_signed. If the list goes to whoever fills it in, and not to a publisher, say so with --to-fill, or with --to-distributor if it goes back to the distributor. If the contract was signed after the list was made, give the move file as it is now with --move.
encrypt-contract-ahead = the contract with the distributor is to be signed on { $date }; before that, no pupil data goes to a publisher
    .hint = Wait until it is signed (Stappenplan ILF, step 4), or correct contract_signed in the move file.
encrypt-consent-ahead = the school consents to its data being processed once on { $date } only; before that, the distributor processes none
    .hint = Wait for the consent, or correct consent_given in the move file and give that with --move.
encrypt-no-consent = the distributor processes no list before the school has consented to that, once, and no consent stands in the move file
    .hint = Ask the school for its consent and write the day in the move file, as consent_given; give that with --move.
encrypt-no-publisher = the move file names no { told-party } that applies was–wordt lists
    .hint = Add the { told-parties } as [[publisher]], each with its recipients.
encrypt-no-recipient = { told-party } { $publisher } has no recipient in the move file
    .hint = Ask the { told-party } for its public key (“waswordt keygen”) and add it as recipients or recipients_file.
encrypt-owner-unknown = this list was made by { told-party } { $owner }, which the move file does not name
    .hint = Add { $owner } to the move file, or take the list of a { told-party } that it names.
encrypt-owner-no-moves = this list was made by { told-party } { $owner }, which does not apply was–wordt lists according to the move file
    .hint = Ask { $owner }; if it does, set supports_moves = true in the move file.
encrypt-owner-missing = nothing tells which { told-party } made this list, and the move file names several
    .hint = Take the list with its manifest, or a move file with that one { told-party }: each { told-party } gets its own { told-many } only.
encrypt-needs-folder = with --move there are several files, which need a folder
    .hint = Give one with --output (-o).
encrypt-json-needs-file = with --format json the sealed file cannot go to standard output
    .hint = Give a file with --output (-o).
encrypt-binary-to-terminal = a sealed file would garble the terminal
    .hint = Give a file with --output (-o), or seal as text with --armor.
encrypt-no-terminal = there is no terminal to ask for the passphrase on
    .hint = Give it with --passphrase-file.

## Move files and manifests

move-file-invalid = move file{ $line ->
    [0] {""}
   *[other] , line { $line }
}: { $what }
    .hint = { $next }
json-reason-io = the file cannot be read
json-reason-ends = it ends before it is complete (line { $line })
json-reason-syntax = it is no JSON (line { $line }, character { $column })
json-reason-data = { $line ->
    [0] something else is in it than should be
   *[other] something else stands there than should (line { $line }, character { $column })
    }
manifest-reason-more = it holds more than a manifest does
manifest-reason-none = it holds no manifest of a list
manifest-reason-version = version { $version } of the manifest is not known here
manifest-reason-column = a supplied column is not of the format
manifest-reason-digest = the digests of the rows are damaged
manifest-invalid = the manifest of the list cannot be read: { $reason }
    .hint = Use the list as it was sent out, or go on without its manifest, with fewer checks.

## Signatures and senders

sign-key-none = { $key } holds no SSH private key, or a damaged one
    .hint = Give the private key of a pair that “ssh-keygen -t ed25519” made.
sign-key-public = { $key } holds a public key; signing takes the private one
    .hint = Give the key file that belongs to it: the one without “.pub”.
sign-key-kind = { $key } is a private key of the kind “{ $kind }”, with which nothing is signed here
    .hint = Use an ed25519 or RSA key: “ssh-keygen -t ed25519”.
sign-key-weak = { $key } is an RSA key of fewer than 2048 bits
    .hint = Use a stronger key: “ssh-keygen -t ed25519”.
sign-key-locked = the signing key { $key } is under a passphrase, and none is given
    .hint = Give it with --sign-passphrase-file, or run the command on a terminal to be asked for it.
signers-malformed = line { $line } of { $file } names no signer
    .hint = Write each line as ssh-keygen reads it: PRINCIPAL [OPTIONS] ssh-ed25519 KEY. Options: namespaces, valid-after, valid-before.
signers-authority = line { $line } of { $file } names an authority for certificates, which is not supported
    .hint = Name the signing keys themselves, one a line, without cert-authority.
signers-none = { $file } names nobody whose signatures count
    .hint = Write at least one line: PRINCIPAL ssh-ed25519 KEY.
signers-for-malformed = { $file }{ $line ->
    [0] {""}
   *[other] , line { $line }
}: { $what }
    .hint = { $next }
signature-malformed = the signature is damaged, or is no SSH signature that counts here
    .hint = Ask the sender for the .sig file again, as “waswordt encrypt --sign” or “ssh-keygen -Y sign” made it, by an ed25519 or RSA (SHA-2) key.
signature-namespace = the signature was made for another purpose: its namespace is “{ $found }”
    .hint = Ask the sender to sign with the namespace waswordt: “ssh-keygen -Y sign -n waswordt”.
signature-kind = the signature was made with a key of the kind “{ $kind }”, which does not count here
    .hint = Ask the sender to sign with an ed25519 or RSA key.
signature-stranger = the file is signed with a key that you do not trust: { $fingerprint }
    .hint = Ask the sender by telephone for the fingerprint; add the key to the file of --signers only if it is the same.
signature-expired = the key of { $who } could sign until { $when }; it no longer counts
    .hint = Ask the sender to sign with a key that is still valid, or extend valid-before if you trust the key.
signature-not-yet = the key of { $who } counts only from { $when }
    .hint = Wait until then, or correct valid-after.
signature-not-for-this = the key of { $who } may not sign lists: its namespaces leave waswordt out
    .hint = Add waswordt to the namespaces of that line, if you trust the key for it.
signature-altered = the signature does not belong to this file: the one or the other was altered
    .hint = Do not use the file; ask the sender for the file and its signature again.
trust-unsigned = the file is not signed: there is no { $path }
    .hint = Ask the sender for the signature, or name it with --signature. Leave --signers out only if you know otherwise who sent the file.
trust-not-for-school = { $who } does not speak for school { $brin }
    .hint = Ask the sender which school the list is for; correct the file of --signers-for if this signer does serve the school.
trust-signed-anew = the list was sealed by { $inside }, and the file is signed by { $outside }: somebody else's list was signed anew
    .hint = Do not use the file; ask the distributor that made the list for it.
trust-other-publisher = the list is sealed for { $sealed }, not for { $own }
    .hint = Ask the distributor for your own list; tell it that this one reached you.
trust-custody = for whom and by whom this list was sealed cannot be read, so nothing is done with it: { $reason }
    .hint = Ask the sender for the file anew.

trust-other-school = the list is of school { $listed }, the move is of { $moving }
    .hint = Take the list or the move file that belongs to the other.
apply-move-needed = give the move file with --move: the list is not signed, so what it says of the move does not count
    .hint = The distributor gives you the move file (move.toml).
apply-sign-needs-receipt = what --sign signs is the receipt, and none is asked for
    .hint = Give a file for it with --receipt.
encrypt-signature-needs-file = a signature stands beside a file, and the sealed file goes to standard output
    .hint = Give a file with --output (-o).
encrypt-workbook-needs-file = a workbook with a password needs a file
    .hint = Give one with --output (-o).
encrypt-people-needed = { told-parties } find profiles by name with this list, so names cannot be left out
    .hint = Leave --minimise out.

## Workbooks with a password

password-old-form = this is a workbook or document in Office's old binary form (.xls)
    .hint = Open it in a spreadsheet program and save it as .xlsx, with the same password if need be.
password-no-workbook = this compound file holds no workbook
    .hint = Check that this is the right file.
password-old-encryption = the workbook is encrypted in an old way that is not safe enough: { $name }
    .hint = Open it in Excel or LibreOffice and save it again with its password; today's programs then encrypt it well.
password-unsupported = the workbook is encrypted with something that is not supported: “{ $name }”
    .hint = Open it in Excel or LibreOffice and save it again with its password.
password-too-much-work = trying a password on this workbook would take too much time ({ $rounds } rounds)
    .hint = Do not trust this file; Excel itself makes 100,000 rounds.
password-damaged = the workbook with a password is damaged or cut off
    .hint = Fetch the file again, or ask the sender for it.
password-needed = the workbook is under a password, and none is given
    .hint = Give it with --passphrase-file, or run the command on a terminal to be asked for it.
password-wrong = the password of the workbook is wrong
    .hint = Check capitals and spaces, and that the password belongs to this file.
password-altered = the password is right, but the workbook was altered or damaged after it was encrypted
    .hint = Fetch the file again, or ask the sender for it; nothing of it was released.

## Status

status-not-ours = { $path } is neither a ticket nor a receipt
    .hint = Give the *.ticket.json files that “waswordt encrypt” wrote and the receipts of “waswordt apply --receipt”, or folders with them.
status-no-ticket = there is no ticket among these files
    .hint = Add the folder into which “waswordt encrypt” wrote the tickets.
status-report-form = a report is a page of HTML or a CSV, and { $path } is not named so
    .hint = Give a name that ends in .html or .csv.

## Files that are written by hand (TOML)
toml-missing = { $name } is missing
toml-missing-next = Add { $name }; “waswordt init” makes a file with all that is needed.
toml-missing-in = [{ $key }] lacks { $name }
toml-missing-in-next = Add a line { $name } = … under [{ $key }].
toml-unknown = there is no “{ $name }” here
toml-nearly-next = Did you mean { $nearest }?
toml-known-next = Choose from: { $known }.
toml-word = { $key } cannot be “{ $word }”
toml-date = { $key }: “{ $day }” is no date
toml-date-next = Write a day that exists, as 2026-07-27.
toml-backwards = { $key }: the end lies before the beginning
toml-backwards-next = Write the first day first: { $first }..{ $last }.
toml-unfit = { $key }: { $found } does not go here
toml-unfit-next = What goes here is { $wanted }.
toml-wants-text = text in straight quotes
toml-wants-bool = true or false, without quotes
toml-wants-list = a list: ["one", "two"]
toml-wants-table = a table of keys and values
toml-wants-number = a number
toml-wants-date = a date such as 2026-07-27
toml-wants-realms = a realm in quotes, or a list of them
toml-found-value = { $value }
toml-found-text = text
toml-found-list = a list
toml-found-table = a table
toml-found-other = this value
toml-other = { $key }: this does not go here
toml-two-schemes = { $key }: one column is named for two schemes
toml-two-schemes-next = Give each scheme a column of its own, or name only the scheme that stands there.
toml-other-next = Compare the line with the example in the manual.
toml-twice = { $name } is here for the second time
toml-twice-next = Take one of the two away, or put them together.
toml-curly = there are curly quotes here
toml-curly-next = Use straight ones: "…".
toml-open-quote = a quote is not closed
toml-open-quote-next = Put text between two straight quotes: "…".
toml-bracket = a bracket is not closed
toml-bracket-next = Write a heading as [school] or [[publisher]], a list as ["one", "two"].
toml-no-value = there is no key with a value here
toml-no-value-next = Write key = value, such as name = "Petteflat College".
toml-unquoted = this text is not in quotes
toml-unquoted-next = Put text between two straight quotes: "…".
toml-syntax = this line cannot be read
toml-syntax-next = Write key = value: text as "…", a day as 2026-07-27, true or false.
