<#
.SYNOPSIS
Applies a sealed was-wordt list to a publisher's keyrings, as a job that nobody watches: plan, apply just that plan, verify, hand out the receipt.
.DESCRIPTION
Copy it and change what you need. It wants PowerShell 5.1 or newer and waswordt on the PATH. Run again, it changes nothing, verifies anew and ends the
same. Exit codes are those of waswordt: 0 done, 1 the list or what verifying found needs a person, 2 a mistake in the settings, 3 could not be done,
try later.
.EXAMPLE
.\publisher.ps1 sealed\LIST.age -Move move.toml -Store keyrings.db -Key voorbeeld.key -Publisher voorbeeld
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $List,
    [string] $Move = 'move.toml',
    [string] $Store = 'keyrings.db',
    [string] $Key = 'voorbeeld.key',
    [string] $Publisher = 'voorbeeld',
    [string] $Receipts = 'receipts',
    # A name for this store where you have several: each has a receipt of its own then.
    [string] $StoreName,
    # What the plan may do, such as: --on-collision skip --old keep
    [string[]] $Decisions = @(),
    # What no run may go beyond, such as: --max-share 60 --min-match 20
    [string[]] $Limits = @(),
    # Whose signature a list must bear, in the form of OpenSSH's allowed_signers.
    [string] $Signers,
    # How often something that could not be done (exit code 3) is tried, and how many seconds go by before the second try; then twice as many.
    [int] $Attempts = 5,
    [int] $Pause = 5
)
Set-StrictMode -Version 3
$ErrorActionPreference = 'Stop'
# waswordt writes UTF-8; Windows PowerShell reads the code page of the console unless told.
[Console]::OutputEncoding = [Text.UTF8Encoding]::new($false)

$trust = if ($Signers) { @('--signers', $Signers) } else { @() }
$named = if ($StoreName) { @('--store-name', $StoreName) } else { @() }
$listed = @($List, '-i', $Key, '--move', $Move, '--publisher', $Publisher, '--store', $Store) + $trust
New-Item -ItemType Directory -Force -Path $Receipts | Out-Null
$receipt = Join-Path $Receipts ((Split-Path -Leaf $List) + $(if ($StoreName) { ".$StoreName" }) + '.receipt.json')
$work = Join-Path $Receipts ('.work.' + [Guid]::NewGuid())
New-Item -ItemType Directory -Path $work | Out-Null
$plan = Join-Path $work 'plan.json'
$pending = Join-Path $work 'receipt.json'

function Say([string] $Text) {
    [Console]::Error.WriteLine('{0:yyyy-MM-ddTHH:mm:ssZ}  {1}', [DateTime]::UtcNow, $Text)
}

# Ends the script; what it worked with goes.
function Exit-Script([int] $Code) {
    Remove-Item -Recurse -Force -LiteralPath $work
    exit $Code
}

# A field of an answer, or nothing where it has none.
function Get-Field($Answer, [string] $Name) {
    if ($null -ne $Answer -and $Answer.PSObject.Properties[$Name]) { $Answer.$Name }
}

# Runs waswordt: its answer and its exit code. 1 is an answer; 3 may pass by itself (a store that somebody else is changing, a server that is away). To
# repeat is safe: a run is whole or nothing.
function Invoke-Waswordt([string[]] $Words) {
    $delay = $Pause
    for ($attempt = 1; ; $attempt++) {
        $text = & waswordt @Words --format json --quiet | Out-String
        $code = $LASTEXITCODE
        $answer = if ($text.Trim()) { $text | ConvertFrom-Json } else { $null }
        if ($code -ne 3 -or $attempt -ge $Attempts) { return @{ Code = $code; Answer = $answer } }
        Say "could not be done ($(Get-Field $answer 'error')); trying again in $delay s"
        Start-Sleep -Seconds $delay
        $delay *= 2
    }
}

# Ends the script where the last question got no answer.
function Assert-Answered($Said, [string] $What) {
    if ($Said.Code -gt 1) {
        Say "${What}: $(Get-Field $Said.Answer 'error') $(Get-Field $Said.Answer 'hint')"
        Exit-Script $Said.Code
    }
}

# Tells why a list goes no further, and ends the script.
function Stop-Refused($Answer) {
    $why = Get-Field $Answer 'refused_because'
    if (-not $why) { $why = Get-Field $Answer 'error' }
    Say "refused ($why); nothing was changed"
    foreach ($held in @(Get-Field $Answer 'held')) { if ($held) { Say "  rows $($held.rows -join ', '): $(Get-Field $held 'message')" } }
    Exit-Script 1
}

# Looks whether the store shows what the list asks for; what the run held on purpose does not speak against it. Returns whether all is well, and how
# many rows are near misses.
function Test-Applied([string] $What, $Run) {
    $said = Invoke-Waswordt (@('verify') + $listed)
    Assert-Answered $said "$What, and it could not be verified; run this script again"
    $near = @(@(Get-Field $said.Answer 'near') | Where-Object { $_ } | ForEach-Object { $_.rows } | Sort-Object -Unique)
    if ($near.Count) { Say "$($near.Count) rows hold an identity that is nearly one of the store's: rows $($near -join ', ')" }
    $held = @(@(Get-Field $Run 'held') | Where-Object { $_ } | ForEach-Object { $_.rows })
    $isSound = $true
    foreach ($standing in @(Get-Field $said.Answer 'standings')) {
        if (-not $standing -or -not $standing.follow_up) { continue }
        $rows = @($standing.rows | Where-Object { $held -notcontains $_ })
        if ($rows.Count) {
            $isSound = $false
            Say "verifying found rows that need a follow-up: $($standing.standing), rows $($rows -join ', ')"
        }
    }
    @{ IsSound = $isSound; Near = $near.Count }
}

# Plan and apply. Where somebody changed the store in between, the plan is stale, and is made anew.
for ($round = 1; ; $round++) {
    Remove-Item -Force -Path (Join-Path $work '*')
    $planned = Invoke-Waswordt (@('apply') + $listed + $Limits + $Decisions + @('--dry-run', '--save-plan', $plan))
    Assert-Answered $planned 'the plan could not be made'
    if ((Get-Field $planned.Answer 'outcome') -ne 'dry-run') { Stop-Refused $planned.Answer }
    $counts = $planned.Answer.counts
    Say "planned: $($counts.rows) rows, $($counts.linked) to link, $($counts.already) already, $($counts.unknown) unknown, $($counts.held) held"
    $isIdle = -not ($counts.linked -or $planned.Answer.retired -or $planned.Answer.taken_back)
    if ($isIdle -and (Test-Path -LiteralPath $receipt)) {
        Say 'nothing to do'
        $found = Test-Applied 'nothing was changed now' $planned.Answer
        if (-not $found.IsSound) { Exit-Script 1 }
        Say "verified; the receipt is $receipt"
        Exit-Script ([int]($counts.held -gt 0 -or $found.Near -gt 0))
    }

    $applied = Invoke-Waswordt (@('apply') + $listed + $Limits + $named + @('--plan', $plan, '--receipt', $pending))
    Assert-Answered $applied 'the plan could not be carried out'
    $outcome = Get-Field $applied.Answer 'outcome'
    if ($outcome -and $outcome -ne 'refused') { break }
    if ((Get-Field $applied.Answer 'refused_because') -ne 'stale-plan' -or $round -ge 3) { Stop-Refused $applied.Answer }
    Say 'the store changed since the plan was made; planning anew'
}
$run = Get-Field $applied.Answer 'run_id'
$held = $applied.Answer.counts.held
Say "$outcome (run $run): $($applied.Answer.counts.linked) linked, $held held"

# What verifying doubts does not stay. Only what this very run did is undone.
$found = Test-Applied "applied as run $run, but there is no receipt yet" $applied.Answer
if (-not $found.IsSound) {
    if ($outcome -in 'applied', 'partial') {
        $undone = Invoke-Waswordt @('undo', $run, '--store', $Store)
        Assert-Answered $undone "run $run stands, and could not be undone"
        if ($undone.Code -eq 0) { Say "run $run is undone: $($undone.Answer.restored) keyrings were restored" }
        else { Say "run $run stands: $(Get-Field $undone.Answer 'error')" }
    }
    Exit-Script 1
}

# The receipt appears only now, and at once: whoever collects receipts finds none of a run that did not hold.
Move-Item -Force -LiteralPath $pending -Destination $receipt
Say "verified; the receipt is $receipt"
# Rows that were held, and near misses, are for a person.
Exit-Script ([int]($held -gt 0 -or $found.Near -gt 0))
