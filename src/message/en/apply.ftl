# Applying a list: the right moment, decisions on held rows, what is kept with a store.

## The right moment

refusal-too-early = It is too early: until { $from } the old IdP still logs people in, and this plan retires keyrings or gives people an identity that is somebody else's old one. They would open another's profile, or none.
    .hint = Apply the list on or after { $from }. To carry it out before that day, add --early.
refusal-too-late = It is too late: this list was to be applied by { $until }, and its identities may stand for other people by now.
    .hint = Ask the distributor for a new list. If this one still tells who is who, add --late.
timing-undated = The move has no cutover and no freeze, so that nobody can tell whether it is too early or too late.
timing-early-adds = This is before { $from }, when the new IdP takes over. Only new identities are added, which takes nothing from anybody.
timing-early-waits = Too early to carry out until { $from }: the plan retires keyrings, or gives people an identity that is somebody else's old one.
timing-early-anyway = This is before { $from }, when the new IdP takes over, and the plan takes identities from people who still use them.
timing-late-waits = Too late to carry out since { $until }: the identities of this list may stand for other people by now.
timing-late-anyway = This is after { $until }, by which the list was to be applied; its identities may stand for other people by now.
