<#
.SYNOPSIS
Applies a sealed was-wordt list to a publisher's keyrings, as a job that nobody watches: plan, apply just that plan, verify, hand out the receipt.
.DESCRIPTION
Copy it and change what you need. It wants PowerShell 5.1 or newer and waswordt on the PATH. Run again, it changes nothing, verifies anew and ends the
same. Exit codes are those of waswordt: 0 done, 1 the list or what verifying found needs a person, 2 a mistake in the settings, 3 could not be done,
try later. Windows runs no script that was downloaded unless told to, as in the example.
.EXAMPLE
powershell -NoProfile -ExecutionPolicy Bypass -File publisher.ps1 sealed\LIST.age -Move move.toml -Store keyrings.db -Key voorbeeld.key -Publisher voorbeeld
#>
[CmdletBinding()]
param(
    [string] $List,
    [string] $Move = 'move.toml',
    [string] $Store = 'keyrings.db',
    [string] $Key = 'voorbeeld.key',
    [string] $Publisher = 'voorbeeld',
    # Plans and receipts hold no names or identities, but they are nobody else's business either: whoever may read this folder may read them.
    [string] $Receipts = 'receipts',
    # A name for this store where you have several: each has a receipt of its own then.
    [string] $StoreName,
    # What the plan may do, in one text, such as: '--on-collision skip --old keep'
    [string] $Decisions,
    # What no run may go beyond, in one text, such as: '--max-share 60 --min-match 20'
    [string] $Limits,
    # Whose signature a list must bear, in the form of OpenSSH's allowed_signers.
    [string] $Signers,
    # How often something that could not be done (exit code 3) is tried, and how many seconds go by before the second try; then twice as many.
    [int] $Attempts = 5,
    [int] $Pause = 5
)
Set-StrictMode -Version 3
$ErrorActionPreference = 'Stop'
# An exit code other than 0 is an answer, over which this script must not end.
$PSNativeCommandUseErrorActionPreference = $false

function Say([string] $Text) {
    [Console]::Error.WriteLine([DateTime]::UtcNow.ToString('s') + 'Z  ' + $Text)
}

# waswordt writes UTF-8; Windows PowerShell reads the code page of the console unless told.
function Set-OutputEncoding($Encoding) {
    # A session without a console cannot be told; only letters in what is said suffer from that.
    try { [Console]::OutputEncoding = $Encoding } catch { Write-Verbose "$_" }
}

# A field of an answer, or nothing where it has none.
function Get-Field($Answer, [string] $Name) {
    if ($null -ne $Answer -and $Answer.PSObject.Properties[$Name]) { $Answer.$Name }
}

# The words of a setting that is one text.
function Split-Words([string] $Text) {
    $Text -split '\s+' | Where-Object { $_ }
}

# Why something was not done, as far as an answer tells.
function Get-Reason($Answer) {
    $told = @(@((Get-Field $Answer 'error'), (Get-Field $Answer 'hint')) | Where-Object { $_ })
    if ($told.Count) { $told -join ' -> ' } else { 'no reason given' }
}

# Runs waswordt: its answer and its exit code. 1 is an answer; 3 may pass by itself (a store that somebody else is changing, a server that is away). To
# repeat is safe: a run is whole or nothing.
function Invoke-Waswordt([string[]] $Words) {
    $delay = $Pause
    for ($attempt = 1; ; $attempt++) {
        $text = @(& waswordt @Words --format json --quiet) -join "`n"
        $code = $LASTEXITCODE
        $answer = $null
        if ($text.Trim()) { try { $answer = $text | ConvertFrom-Json } catch { Write-Verbose "$_" } }
        if ($code -ne 3 -or $attempt -ge $Attempts) { return @{ Code = $code; Answer = $answer } }
        Say "could not be done ($(Get-Reason $answer)); trying again in $delay s"
        Start-Sleep -Seconds $delay
        $delay *= 2
    }
}

# Ends the script where the last question got no answer. An answer is one JSON object, which has the field, with exit code 0 or 1: a program that was
# stopped may end with 1 as well, and says nothing; one that crashed ends with a negative code.
function Assert-Answered($Said, [string] $What, [string] $Field) {
    $isObject = $Said.Answer -is [Management.Automation.PSCustomObject]
    if ($Said.Code -in 0, 1 -and $isObject -and (-not $Field -or $Said.Answer.PSObject.Properties[$Field])) { return }
    Say "${What}: $(Get-Reason $Said.Answer) (exit code $($Said.Code))"
    # Any code but those of waswordt is of a program that was stopped: it could not be done.
    if ($Said.Code -eq 2) { exit 2 }
    exit 3
}

# Tells why a list goes no further, and ends the script.
function Stop-Refused($Answer) {
    $why = Get-Field $Answer 'refused_because'
    if (-not $why) { $why = Get-Reason $Answer }
    Say "refused ($why); nothing was changed"
    foreach ($held in @(Get-Field $Answer 'held')) { if ($held) { Say "  rows $($held.rows -join ', '): $(Get-Field $held 'message')" } }
    exit 1
}

# Looks whether the store shows what the list asks for: whether all is well, and how many rows are near misses. A list that was applied long ago is
# looked at as well: a store that was restored since has lost it.
function Test-Applied([string] $What, $Run) {
    # Whether enough pupils are known is judged by the plan.
    $said = Invoke-Waswordt (@('verify') + $listed + @('--min-match', '0'))
    Assert-Answered $said "$What, and it could not be verified; run this script again" 'standings'
    # An identity that is nearly one of the store's (other capitals, another realm) speaks against the list or the store, not against the run.
    $misses = @(@(Get-Field $said.Answer 'near') | Where-Object { $_ })
    $near = @($misses | ForEach-Object { $_.rows } | Sort-Object -Unique).Count
    if ($near) { Say "$near rows hold an identity that is nearly one of the store's:" }
    foreach ($miss in $misses) { Say "  $($miss.side), $($miss.kind): rows $($miss.rows -join ', ')" }
    # What was held is known to need a person, and does not speak against the run either.
    $held = @(@(Get-Field $Run 'held') | Where-Object { $_ } | ForEach-Object { $_.rows })
    $isSound = $true
    foreach ($standing in @(Get-Field $said.Answer 'standings')) {
        if (-not $standing -or -not $standing.follow_up) { continue }
        $rows = @($standing.rows | Where-Object { $held -notcontains $_ })
        if ($rows.Count) {
            if ($isSound) { Say 'verifying found rows that need a follow-up:' }
            Say "  $($standing.standing): rows $($rows -join ', ')"
            $isSound = $false
        }
    }
    @{ IsSound = $isSound; Near = $near }
}

if (-not $List) {
    Say 'Usage: publisher.ps1 SEALED-LIST'
    exit 2
}
$trust = @(if ($Signers) { '--signers', $Signers })
$named = @(if ($StoreName) { '--store-name', $StoreName })
$listed = @($List, '-i', $Key, '--move', $Move, '--publisher', $Publisher, '--store', $Store) + $trust
$reading = @('apply') + $listed + @(Split-Words $Limits)
$suffix = if ($StoreName) { ".$StoreName.receipt.json" } else { '.receipt.json' }
$receipt = [IO.Path]::Combine($Receipts, [IO.Path]::GetFileName($List) + $suffix)
$work = [IO.Path]::Combine($Receipts, '.work.' + [Guid]::NewGuid())
$plan = [IO.Path]::Combine($work, 'plan.json')
$pending = [IO.Path]::Combine($work, 'receipt.json')
$encoding = [Console]::OutputEncoding
try {
    Set-OutputEncoding (New-Object Text.UTF8Encoding $false)
    New-Item -ItemType Directory -Force -Path $work | Out-Null

    # Plan and apply. Where somebody changed the store in between, the plan is stale, and is made anew.
    for ($round = 1; ; $round++) {
        Get-ChildItem -Force -LiteralPath $work | Remove-Item -Force
        $planned = Invoke-Waswordt ($reading + @(Split-Words $Decisions) + @('--dry-run', '--save-plan', $plan))
        Assert-Answered $planned 'the plan could not be made'
        if ((Get-Field $planned.Answer 'outcome') -ne 'dry-run') { Stop-Refused $planned.Answer }
        $counts = $planned.Answer.counts
        Say "planned: $($counts.rows) rows, $($counts.linked) to link, $($counts.already) already, $($counts.unknown) unknown, $($counts.held) held"
        $isIdle = $counts.linked -eq 0 -and $planned.Answer.retired -eq 0 -and $planned.Answer.taken_back -eq 0
        if ($isIdle -and (Test-Path -LiteralPath $receipt) -and (Get-Item -LiteralPath $receipt).Length) {
            Say 'nothing to do'
            $found = Test-Applied 'nothing was changed now' $planned.Answer
            if (-not $found.IsSound) { exit 1 }
            Say "verified; the receipt is $receipt"
            exit [int]($counts.held -gt 0 -or $found.Near -gt 0)
        }

        $applied = Invoke-Waswordt ($reading + $named + @('--plan', $plan, '--receipt', $pending))
        Assert-Answered $applied 'the plan was not seen to be carried out; run this script again'
        $outcome = Get-Field $applied.Answer 'outcome'
        if ($outcome -and $outcome -ne 'refused') { break }
        if ((Get-Field $applied.Answer 'refused_because') -ne 'stale-plan' -or $round -ge 3) { Stop-Refused $applied.Answer }
        Say 'the store changed since the plan was made; planning anew'
    }
    $run = Get-Field $applied.Answer 'run_id'
    $held = $applied.Answer.counts.held
    $inRun, $asRun = if ($run) { " (run $run)", " as run $run" } else { '', '' }
    Say "${outcome}${inRun}: $($applied.Answer.counts.linked) linked, $held held"

    # What verifying doubts does not stay. Only what this very run did is undone.
    $found = Test-Applied "applied${asRun}, but there is no receipt yet" $applied.Answer
    if (-not $found.IsSound) {
        if ($outcome -in 'applied', 'partial') {
            $undone = Invoke-Waswordt @('undo', $run, '--store', $Store)
            Assert-Answered $undone "run $run was not seen to be undone; run this script again"
            if ($undone.Code -eq 0) { Say "run $run is undone: $($undone.Answer.restored) keyrings were restored" }
            else { Say "run $run stands: $(Get-Reason $undone.Answer)" }
        }
        exit 1
    }

    # The receipt appears only now, and at once: whoever collects receipts finds none of a run that did not hold.
    Move-Item -Force -LiteralPath $pending -Destination $receipt
    Say "verified; the receipt is $receipt"
    # Rows that were held, and near misses, are for a person.
    exit [int]($held -gt 0 -or $found.Near -gt 0)
} catch {
    Say "could not be done: $_"
    exit 3
} finally {
    if (Test-Path -LiteralPath $work) { Remove-Item -Recurse -Force -LiteralPath $work -ErrorAction Continue }
    Set-OutputEncoding $encoding
}
