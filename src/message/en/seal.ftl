# Sealing and opening: tickets, prompts, what was done.

ticket-text =
    Subject: was–wordt list { $school } ({ $brin })

    For { $publisher },

    { $school } ({ $brin }) moves from { $from } to { $to } (rule { $code }).
    Please link the new identities to the existing profiles, so that progress, results and licences are kept.

    Sealed file: { $file }
    SHA-256 of the file: { $sealed }
    Sealed for: { $keys }
    List: { $id }, version { $version }, { $rows ->
        [one] one row
       *[other] { $rows } rows
    }
    Signed by: { $signer }
    List: { $id }, version { $version }, { $rows } rows
    SHA-256 of the rows: { $list }
    Reported on: { $created }
    To be done by: { $deadline } (in principle three working days)

    To apply it: { $command }
    When it is done, please report it in the CMR, with the receipt.

encrypt-passed-owner = gets its own list, not this one
encrypt-passed-moves = does not apply was–wordt lists
encrypt-passed = { $publisher }: nothing sealed; { $reason }
encrypt-done = { $publisher }: { $file }, to be done by { $deadline }
encrypt-for = sealing for { $keys }
encrypt-done-file = sealed: { $file }
keygen-recipient = public key: { $recipient }
seal-ask-new = Passphrase for the sealed file:
seal-ask-again = The same passphrase again:
seal-ask-file = Passphrase of the sealed file:
seal-ask-key = Passphrase of the key { $key }:
ticket-signer = { $fingerprint }
ticket-unsigned = nobody (the file is not signed)
sender-verified = signed by { $who } ({ $fingerprint })
apply-sender = signed by { $who }; the signature was verified
apply-sender-unverified = sender not verified
status-title = Status of was–wordt lists on { $today }
status-publisher = Publisher,
status-list = list
status-sent = Sent,
status-deadline = due
status-state = Status
status-linked = Linked
status-unknown = Unknown
status-held = Held
status-done = done
status-partial = partly
status-refused = refused
status-waiting = waiting
status-days-late = { $days ->
    [one] 1 working day late
   *[other] { $days } working days late
}
status-totals = { $done } of { $tickets } done, { $late } late
status-in-time = { $percent }% of what was due was done in time
status-unknown-everywhere = { $list } v{ $version }: no publisher that reported ({ $reported } of { $publishers }) knows row { $rows }
status-unmatched = { $file }: a receipt for { $list }, of which there is no ticket here
status-left-out = { $file }: left out; { $reason }
