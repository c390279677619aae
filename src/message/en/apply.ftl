# Applying a list: the right moment, decisions on held rows, what is kept with a store.

## The right moment

refusal-too-early = It is too early: until { $from } people still log in under their old identity, and this plan retires keyrings or gives people an identity that is somebody else's old one. They would open another's profile, or none.
    .hint = Apply the list on or after { $from }. To carry it out before that day, add --early.
refusal-too-late = It is too late: this list was to be applied by { $until }, and its identities may stand for other people by now.
    .hint = Ask the distributor for a new list. If this one still tells who is who, add --late.
timing-undated = The move has no cutover and no freeze, so that nobody can tell whether it is too early or too late.
timing-early-adds = This is before { $from }, the day of the cutover. Only new identities change, which nobody uses before it.
timing-early-waits = Too early to carry out until { $from }: the plan retires keyrings, or gives people an identity that is somebody else's old one.
timing-early-anyway = This is before { $from }, the day of the cutover, and the plan takes identities from people who still use them.
timing-late-waits = Too late to carry out since { $until }: the identities of this list may stand for other people by now.
timing-late-anyway = This is after { $until }, by which the list was to be applied; its identities may stand for other people by now.

## Decisions on held rows

rejects-decision = Decision
rejects-mark = Mark
rejects-row = Row
apply-decisions = Decided: { $link } to be linked, { $skip } to stay held, { $take-over } to take their identity over.
refusal-not-held = Decisions were made about rows that nothing holds: { $rows }.
    .hint = Empty the column “Decision” of those rows, or make a new file of held rows with --rejects.
refusal-stale-decisions = The store changed since these rows were held, and they concern other profiles now: { $rows }.
    .hint = Make a new file of held rows with --rejects, look at those rows again, and decide anew.
decisions-damaged = the decisions cannot be read beyond row { $row }: a quote does not close, or something is damaged
    .hint = Save the file again as CSV or as a workbook.
decisions-no-header = the decisions have no header with the columns of this list
    .hint = Take the file that --rejects wrote for this list, and keep its first row.
decisions-no-column = the decisions have no column “Decision” (or “Besluit”)
    .hint = Take the file that --rejects wrote for this list, and keep its first row.
decisions-nothing = no row has a decision
    .hint = Fill the column “Decision” with link, skip or take-over.
decisions-words = the decision of { $count ->
    [one] row
   *[other] rows
} { $rows } is none of link, skip and take-over
    .hint = Write one of these words, or leave the cell empty.
decisions-not-in-list = { $count ->
    [one] row
   *[other] rows
} { $rows } of the decisions { $count ->
    [one] is
   *[other] are
} not in the list with these names and identities
    .hint = Leave names and identities as they stand; what is wrong in the list is to be mended in the list itself.
decisions-ambiguous = { $count ->
    [one] row
   *[other] rows
} { $rows } of the decisions could be several rows of the list
    .hint = Keep the column “Row” as --rejects wrote it.
decisions-twice = { $count ->
    [one] row
   *[other] rows
} { $rows } of the decisions { $count ->
    [one] decides
   *[other] decide
} otherwise than an earlier row about the same { told-one }
    .hint = Leave one decision for each { told-one }.

## What is kept with a store

refusal-most-of-store = { $profiles } profiles would change, which is most of what this store holds; unless you say so, at most { $limit } may, 40%.
    .hint = A list of one school rarely changes so much of a store: check that list, store and move belong together. If so, add --max-share 100, or keep it with the store.
store-keeps-nothing = a keyring file has no place for what is kept with a store
    .hint = Write it in the move file under [publisher.store.safeguards], or in a store map under [store.safeguards].
keyrings-kept = Kept with the store: { $safeguards }
keyrings-fold-clashes = without regard to case, { $count ->
    [one] one identity opens several profiles
   *[other] { $count } identities open several profiles each
}; nothing was kept
    .hint = Retire one of the keyrings of each, and try again; --show-values names them with their profiles.
apply-no-changes = { $path } is not the receipt of a dry run with --changes
    .hint = Give the receipt that “apply --dry-run --changes FILE --receipt RECEIPT” wrote.
apply-changes-told = { $count ->
    [one] 1 change is
   *[other] { $count } changes are
} written for your own database, as run { $run }; note with --carried-out when that is done
