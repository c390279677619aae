# Sealing and opening: tickets, prompts, what was done.

ticket-text =
    Subject: was–wordt list { $school } ({ $brin })

    Dear colleagues of { $publisher },

    { $school } ({ $numbers }) { $what } ({ $kinds }, rule { $code }).
    Please apply the attached was–wordt list: link the new identities to the existing profiles, so that progress, results and licences are kept.

    To be done by: { $deadline }
    To be applied: { $window }
    List: { $id }, version { $version }, { $rows }, { $unfilled }
    { $changes }
    Sealed file: { $file }
    Sealed for: { $keys }
    Signed by: { $signer }
    SHA-256 of the file: { $sealed }
    SHA-256 of the rows: { $list }
    Reported on: { $created }

    To apply it: { $command }
    After that, please close this ticket in the CMR, with { $receipts } attached.

    Kind regards,

    { $sender }

ticket-text-esi =
    Subject: list of old and new ESIs, { $school } ({ $brin })

    Dear colleagues of { $publisher },

    The students of { $school } ({ $numbers }) get another European Student Identifier: { $what } ({ $kinds }, rule { $code }).
    Please apply the attached list: link the new ESIs to the existing accounts, so that exchanges, agreements and results are kept.

    To be done by: { $deadline }
    To be applied: { $window }
    List: { $id }, version { $version }, { $number } students, { $unfilled }
    { $changes }
    Sealed file: { $file }
    Sealed for: { $keys }
    Signed by: { $signer }
    SHA-256 of the file: { $sealed }
    SHA-256 of the rows: { $list }
    Sent on: { $created }

    To apply it: { $command }
    After that, please send us { $receipts }.

    Kind regards,

    { $sender }

ticket-text-unilogin =
    Subject: list of { $code ->
        [D7] old and new user ids
       *[other] old and new institution numbers
    }, { $school } ({ $brin })

    Dear colleagues of { $publisher },

    { $school } ({ $numbers }): { $what } ({ $kinds }, rule { $code }).
    Please apply the attached list: { $code ->
        [D7] link every new user id to the existing account
       *[other] link every user under the new number to the existing account
    }.

    To be done by: { $deadline }
    To be applied: { $window }
    List: { $id }, version { $version }, { $number } users, { $unfilled }
    { $changes }
    Sealed file: { $file }
    Sealed for: { $keys }
    Signed by: { $signer }
    SHA-256 of the file: { $sealed }
    SHA-256 of the rows: { $list }
    Sent on: { $created }

    To apply it: { $command }
    After that, please send us { $receipts }.

    Kind regards,

    { $sender }

ticket-domain = { $code }
ticket-municipality = number { $code }
ticket-from-to = from { $from } to { $to }
ticket-other-number = the users get another institution number, from { $from } to { $to }
ticket-other-user-ids = the users get other user ids; the institution number stays ({ $number })
ticket-other-esis = the source stays, { $from }
ticket-unfilled-stay = of whom { $rows } keep what they have (not filled in)

## What was sealed

encrypt-passed-owner = gets its own list, not this one
encrypt-passed-moves = does not apply was–wordt lists
encrypt-passed = { $publisher }: nothing sealed; { $reason }
encrypt-done-open = { $publisher }: { $file }, by no set day: the three working days run from the completely filled list, and { $rows ->
    [one] a row is
   *[other] { $rows } rows are
} not filled
encrypt-done = { $publisher }: { $file }, to be done by { $deadline }
encrypt-tickets = Beside { $count ->
    [one] the file
   *[other] each file
} is its ticket: .ticket.txt to send along, .ticket.json to keep for: waswordt status
encrypt-for = sealing for { $keys }
encrypt-done-file = sealed: { $file }

## Prompts

keygen-recipient = public key: { $recipient }
seal-ask-new = Passphrase for the sealed file:
seal-ask-again = The same passphrase again:
seal-ask-file = Passphrase of the sealed file:
seal-ask-key = Passphrase of the key { $key }:

## Tickets

ticket-moves = moves from { $from } to { $to }
ticket-new-user-ids = stays with { $from }, but the user ids become others
ticket-new-eck-ids = gets other ECK iDs; its portal is { $to }
ticket-eck-ids-instead = gets ECK iDs in place of other identities; its portal is { $to }
ticket-deadline = { $day } (in principle three working days)
ticket-receipts = { $count ->
    [one] the receipt ({ $receipts })
   *[other] the receipts ({ $receipts })
}
ticket-deadline-from = { $day } (in principle three working days, counted from { $from })
ticket-no-deadline = no day is set yet; in principle three working days after the completely filled list, which follows
ticket-window = from { $from }, when the new identities take effect, and not after { $until }
ticket-window-ahead = new identities right away; what takes an old identity away from { $from }, when the new identities take effect, and not after { $until }
ticket-window-open = not after { $until }; the move names no day on which the new identities take effect
ticket-rows = { $count ->
    [one] { $rows } row
   *[other] { $rows } rows
}
ticket-new = { $told }; { $rows ->
    [one] 1 of a new { told-one }, with nothing to carry over
   *[other] { $rows } of new { told-many }, with nothing to carry over
} (no old identity)
ticket-command = { $command }{ $with ->
    [move] {"\u000A      "}(You get the move file, move.toml, from us.)
   *[none] {""}
}
ticket-all-filled = all filled
ticket-unfilled = of whom { $rows ->
    [one] 1 does not move
   *[other] { $rows } do not move
} (not filled in)
ticket-unfilled-open = of which { $rows ->
    [one] 1 is still to be filled in
   *[other] { $rows } are still to be filled in
}
ticket-keys = { $keys }
ticket-password = a password, which you get apart
ticket-changes = Since version { $since } – numbers of changed rows: { $changed }; of added rows: { $added }; how many rows were removed: { $removed }
ticket-no-changes = Changed since version { $since }: nothing
ticket-later-version = This version takes the place of the one before.
ticket-first-version = This is the first version.
ticket-sender =
    { $name }
    Questions? { $ways }
ticket-sender-name = { $name }
ticket-no-sender =
    { told-sender }
    Questions? Reply to this ticket.
ticket-school = BRIN { $brin }
ticket-school-cr = BRIN { $brin }, CR number { $cr }

## What deserves attention

encrypt-before-freeze = note: the freeze is on { $day } only; until then identities may still change
encrypt-after-deadline = note: all was to be done by { $day }
encrypt-past-deadline = note: { told-parties } have until { $due } in principle, and all is to be done by { $day }
encrypt-not-met = note, not met: { $condition }
leave-no-contract = note: the move file records no signed contract yet (contract_signed); { $when ->
    [past] school and distributor should have signed it by { $due }
    [ahead] school and distributor sign it by { $due }, before pupil data goes to a publisher
   *[open] school and distributor sign it before pupil data goes to a publisher
}
leave-contract-later = note: the contract (contract_signed) is set for { $since }; until that day no pupil data goes to a publisher
leave-consent-later = note: the school's consent (consent_given) is set for { $since }; until that day the distributor may not process the data
leave-no-consent = note: the move file records no consent yet (consent_given); { $when ->
    [past] the school should have given it by { $due }
    [ahead] the school gives it by { $due }, before the distributor processes the data
   *[open] the school gives it before the distributor processes the data
}
encrypt-to-fill = this list is still to be filled: it was sealed for whoever does that, not for a { told-party }
encrypt-to-distributor = this list was sealed for the distributor, not for a { told-party }
encrypt-manifest-stays = note: the .datapackage.json beside the CSV does not go along, and with it the list's number and version: send it too, or make the list a workbook (.xlsx), which holds them
encrypt-not-superseded = { $path } is no earlier version of this list
    .hint = Give --supersedes the version before, with its manifest: a workbook, a sealed list, or a CSV with its .datapackage.json beside it. Where the changed list still has the same version number, give it the next one first with “waswordt generate --supersedes”.
encrypt-other-rows = note: in { $folder } there is a ticket for list { $list } v{ $version } with other rows already; give a list that has changed the next version number with “waswordt generate --supersedes”
ticket-signer = { $fingerprint }
ticket-unsigned = nobody (the file is not signed)
sender-verified = signed by { $who } ({ $fingerprint })
apply-sender = signed by { $who }; the signature was verified
apply-sender-unverified = sender not verified

## Status

status-targets-not-in-csv = note: { $path } holds the lists, and not the goal of --targets: that stands in a page (.html) and in the JSON
status-title = Status of was–wordt lists on { $today }
status-publisher = { told-party-title },
status-list = list
status-sent = Sent,
status-deadline = due
status-state = Status
status-linked = Linked
status-unknown = Unknown
status-held = Held
status-done = done
status-partial = partly
status-undone = undone
status-undone-on = undone { $day } ({ $rows ->
    [one] 1 row
   *[other] { $rows } rows
})
status-school = { told-place },
status-calls = To call today:
status-no-calls = Nobody is to be called today.
status-call = { $publisher }: { $told }
status-call-late = { $school } ({ $brin }), list { $list } v{ $version }, was to be done by { $day } and is { $days ->
    [one] 1 working day late
   *[other] { $days } working days late
}
status-call-not-done = { $school } ({ $brin }), list { $list } v{ $version }, { $due }
status-due = { $when ->
    [none] has no last day yet
    [past] was to be done by { $day }
   *[ahead] is to be done by { $day }
}
status-call-late-before = { $told }; v{ $version } was to be done by { $day }{ $days ->
    [0] {""}
    [one] {" "}(1 working day late)
   *[other] {" "}({ $days } working days late)
}
status-call-other-rows = { $told }; on { $day } other rows than those of the last ticket were applied under the same version number
status-call-rehearsed = { $told }; a rehearsal was refused: { $why }
status-call-due-today = { $school } ({ $brin }), list { $list } v{ $version }, is to be done today
status-call-refused = { $school } ({ $brin }), list { $list } v{ $version }, was refused: { $why }; { $due }
status-call-stores = { $school } ({ $brin }), list { $list } v{ $version }, is not done everywhere: { $stores }; { $due }{ $late ->
    [0] {""}
    [one] {" "}(1 working day late)
   *[other] {" "}({ $late } working days late)
}
status-call-both = { $one }, { $next }
status-call-store-silent = { $store } ({ $named ->
    [no] no report names it yet
   *[yes] nothing was heard yet
})
status-call-store-refused = { $store } (refused: { $why })
status-call-store-held = { $store } ({ $held ->
    [one] 1 row is held
   *[other] { $held } rows are held
})
status-call-store-undone = { $store } (undone since: { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}{ $held ->
    [0] {""}
    [one] ; 1 row is held
   *[other] ; { $held } rows are held
})
status-call-held = { $school } ({ $brin }), list { $list } v{ $version }, was applied, but not whole: { $held ->
    [one] 1 row is held
   *[other] { $held } rows are held
}; { $due }
status-call-undone = { $school } ({ $brin }), list { $list } v{ $version }, was applied and { $part ->
    [all] undone
   *[some] partly undone
} since{ $rows ->
    [0] {""}
    [one] {" "}(1 row)
   *[other] {" "}({ $rows } rows)
}{ $held ->
    [0] , and
    [one] ; 1 row is held;
   *[other] ; { $held } rows are held;
} { $due }
status-call-store-put-back = { $school } ({ $brin }), list { $list } v{ $version }, was applied in a store that was put back: other lists may have to be applied there again
status-nothing-due = nothing was due yet
status-at-risk = { $school } ({ $brin }): the progress of{ $bound ->
    [most] {" "}at most
   *[exact] {""}
} { $pupils ->
    [one] 1 { told-one }
   *[other] { $pupils } { told-many }
} is at risk{ $versions ->
    [none] {""}
   *[other] , by what was reported of { $versions }
}
status-unnamed = somebody who gave no --publisher
status-rehearsal = Rehearsal { $day }{ $weeks ->
    [0] {""}
    [one] , 1 week ahead
   *[other] , { $weeks } weeks ahead
}: { $publisher } knows { $known } of { $school }, does not know { $unknown }, would hold { $held }, lose { $lost } and leave { $behind } behind who are in no row
status-rehearsal-refused = Rehearsal { $day }{ $weeks ->
    [0] {""}
    [one] , 1 week ahead
   *[other] , { $weeks } weeks ahead
}: { $publisher } would refuse the list of { $school }: { $why }
status-call-rehearsal-refused = { $school } ({ $brin }), list { $list } v{ $version }, was refused at a rehearsal: { $why }; { $due }
status-why = { $why ->
    [list-errors] the list has errors
    [warnings] the check warns
    [contradictions] the list contradicts itself
    [collisions] new identities open other profiles already
    [other-person] profiles bear the names of other people
    [older-version] a later version was applied before
    [other-scheme] the store holds identities of another kind
    [rows-removed] { told-many } of the version before are missing
    [too-many-changes] more profiles would change than is allowed
    [not-held] decisions are about rows that are not held
    [stale-decisions] decisions are about rows that concern other profiles now
    [too-early] the cutover is still to come
    [too-late] the list is too old
    [too-many-left-behind] too many { told-many } are in no row
    [other-changes] the changes that were carried out are others
    [other-plan] the saved plan is of another list
    [stale-plan] the store changed since the plan was saved
    [too-few-known] too few { told-many } are known there
   *[other] { $why }
}
remind-no-address = { $file } has no addressee yet: no e-mail address of { $publisher } is known; fill it in before you send the mail
remind-earlier = { $count ->
    [one] note: a mail of an earlier run is still in the folder, for a publisher that needs no reminder any longer; --force takes it away
   *[other] note: { $count } mails of earlier runs are still in the folder, for publishers that need no reminder any longer; --force takes them away
}
remind-subject = Reminder: was–wordt list { $schools }{ $more ->
    [0] {""}
    [one] {" "}and 1 more
   *[other] {" "}and { $more } more
}
remind-text =
    Dear colleague of { $publisher },

    These was–wordt lists are not done yet, as far as we know:

    { $lists }

    Would you tell us today when they will be done, or what stands in the way? Rows that you hold, and lists that you refuse, we gladly look at together.

    Kind regards,

    { $sender }
status-rows = Rows
status-row-linked = { $count } linked
status-row-unknown = { $count } unknown
status-row-held = { $count } held
status-unfilled = { $publisher }: { $school } ({ $brin }), list { $list } v{ $version }: { $count ->
    [one] 1 row is not filled in
   *[other] { $count } rows are not filled in
}; { $days ->
    [wait] send the completely filled version: the three working days run from then on
   *[run] send a completed version for that
}
status-store = { $store }: { $state }; linked { $linked }, held { $held }
status-counters = its counters do not add up to its rows
status-malformed = it is not complete: something is missing that waswordt always writes
status-no-moment = it does not tell when it was made
status-ahead = it is dated { $day }, and that day is still to come
status-before-ticket = it is dated before its ticket was made
status-refused = refused
status-waiting = waiting
status-superseded = superseded
status-superseded-sum = a later version took the place of { $tickets ->
    [one] a ticket
   *[other] { $tickets } tickets
}
status-days-late = { $days ->
    [one] 1 working day late
   *[other] { $days } working days late
}
status-late-since = since v{ $version } of { $day }
status-other-rows = other rows applied { $day }
status-counts-from = term from { $day }
status-totals = { $done } of { $tickets } done; { $late } not done and too late
status-in-time = { $percent }% of what was due was done in time
status-unknown-everywhere = { $list } v{ $version }: { $count ->
    [one] row { $rows } is
   *[other] rows { $rows } are
} { $to ->
    [one] unknown to { $publisher }
   *[all] known to no { told-party } yet (reported: { $reported } of { $publishers })
}
status-unmatched = { $file }: a receipt for { $list }, of which there is no ticket here
status-unmatched-publisher = { $file }: { $kind ->
    [undo] an undo receipt
   *[run] a receipt
} for { $list } that does not tell whose it is: { $publishers } have a ticket of it; ask for one that was made with --publisher
status-unmatched-run = { $file }: an undo receipt for { $list } of { $publishers }, of a run of which no receipt is here
status-left-out = { $file }: left out; { $reason }

## Why a list is not sealed

encrypt-no-wordt = no row has a new identity (wordt): this is the list as it was before it was filled
    .hint = Seal the list that came back filled. A list that is still to be filled goes to whoever fills it with --to-fill, under --recipient or a password, without --move.
encrypt-nobody-to-fill = the rows of this list are supplied to whoever fills it in, and it has none
    .hint = Make the list with its people: waswordt generate … --from FILE.
encrypt-nothing-to-fill = nothing of this list is to be filled in: every row has a new identity (wordt)
    .hint = A list that is filled goes back to the distributor with --to-distributor, and to { told-parties } with --move or --recipient.
encrypt-no-was = no row has an old identity (was), so { told-parties } would find no profile
    .hint = Have the old identities filled in, and check with “waswordt fill-check”.
encrypt-no-password = { told-party } “{ $publisher }” has no password
    .hint = Give it one in the file of --passwords, or leave it out there: a new one is made then.
encrypt-shared-password = { told-parties } “{ $one }” and “{ $other }” have the same password
    .hint = Give each its own in the file of --passwords, or leave one out there: a new one is made then.
encrypt-passwords-form = { $path } is no file of passwords
    .hint = Write a line for each { told-party }: "name" = "password".
encrypt-passwords-apart = { $path } would lie among the files that go out to the { told-parties }
    .hint = Keep the passwords in another folder.
encrypt-passwords-kept = the passwords are in { $path }: give each { told-party } its own, apart from the workbook
encrypt-one-password = note: one password opens the workbooks of all { told-parties }; with --passwords FILE each gets its own
encrypt-same-name = the files for { told-parties } “{ $one }” and “{ $other }” would have one name ({ $part })
    .hint = Give one of them a name in the move file that differs in its first letters from a to z, or its first digits.
encrypt-passwords-name = { $path } has a password for “{ $name }”, which the move does not name; did you mean { $meant }?
    .hint = Correct the name there, or give { $meant } a password of its own.
encrypt-passwords-others = note: { $path } also has passwords for { $names }, which the move does not name
encrypt-nothing-filled = no row has all identities that a { told-party } needs
    .hint = See with “waswordt fill-check” what is missing in which row, and have it filled in.
signature-weak = the signature was made with an RSA key of fewer than 2048 bits
    .hint = Ask the sender to sign with a stronger key: “ssh-keygen -t ed25519”.
trust-unclear = it cannot be looked up by whom the contents were sealed: { $reason }
    .hint = Do not use the file; ask the sender to seal the list again.

## Keys of other kinds

seal-recipient-post-quantum = { $at } is a post-quantum key ({ $kind }…), for which this version cannot seal yet
    .hint = Ask the { told-party } for an X25519 key of age (age1…, from “waswordt keygen” or “age-keygen”), or for an ssh-ed25519 or ssh-rsa public key.
seal-recipient-plugin = { $at } is a key of the plugin { $plugin }, and plugins of age are not supported
    .hint = Ask the { told-party } for an X25519 key of age (age1…, from “waswordt keygen” or “age-keygen”), or for an ssh-ed25519 or ssh-rsa public key.
seal-key-post-quantum = { $key } is a post-quantum key (AGE-SECRET-KEY-PQ-1…), with which this version cannot open files yet
    .hint = Open the file with “age -d -i { $key }”, or give an X25519 or SSH key and have the file sealed for that.
seal-key-plugin = { $key } is a key of the plugin { $plugin }, and plugins of age are not supported
    .hint = Open the file with “age -d -i { $key }”, or give an X25519 or SSH key and have the file sealed for that.
open-post-quantum = the file is sealed for post-quantum keys ({ $kinds }), with which this version cannot open files yet
    .hint = Open it with “age -d -i KEY” (version 1.3 or later), or ask the sender to seal it for your X25519 key (age1…) or SSH key.
open-unsupported = the file is sealed for keys of kinds that are not supported here, such as those of plugins of age ({ $kinds })
    .hint = Open it with “age -d -i KEY” and the plugin, or ask the sender to seal it for your X25519 key (age1…) or SSH key; if no such key was meant, the file is damaged.

## Containers of a list and its manifest

table-container-damaged = the zip file is damaged or cut off
    .hint = Fetch the file again, or ask the sender for it.
table-container-twice = the zip file holds { $name } twice, and programs differ in which of the two they read
    .hint = Do not use the file; ask the sender to seal the list again with “waswordt encrypt”.
table-container-two-lists = the zip file holds two lists: list.csv and list.xlsx
    .hint = Do not use the file; ask the sender to seal the one list that counts, with “waswordt encrypt”.
table-container-leads-out = the zip file holds “{ $name }”, a name that leads out of the folder in which it would be unpacked
    .hint = Do not trust this file; ask the sender to seal the list again with “waswordt encrypt”.
table-container-manifest = the manifest in the zip file is too large (more than { $limit } MiB)
    .hint = Do not trust this file; ask the sender to seal the list again with “waswordt encrypt”.
table-container-other-list = the list in the zip file is not the one that its manifest describes: the SHA-256 differs
    .hint = Do not use the file; ask the sender to seal the list again with “waswordt encrypt”.
