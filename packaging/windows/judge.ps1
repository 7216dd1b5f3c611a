# Uses the setup, the zip and the package for the Store as people get them, on a real Windows.
# A program with a window is started and waited for: a shell would go on at once and hear nothing.
$ErrorActionPreference = "Stop"
Set-StrictMode -Version Latest
Import-Module Appx -UseWindowsPowerShell -WarningAction SilentlyContinue
$name = "hope-desktop"
New-Item -ItemType Directory -Force pictures | Out-Null

function Ask([string] $tool, [string[]] $words) {
    $said = & $tool @words
    if ($LASTEXITCODE -ne 0) { throw "$tool $words ended with $LASTEXITCODE" }
    return $said
}

function Wait-For([string] $program, [string[]] $words) {
    $ended = Start-Process $program -ArgumentList $words -Wait -PassThru
    if ($ended.ExitCode -ne 0) { throw "$program $words ended with $($ended.ExitCode)" }
}

function Test-Use([string] $tool, [string[]] $before, [string] $papers) {
    Ask $tool ($before + @("--self-test"))
    $group = Ask $tool ($before + @("class", "add", "--school", "Voorbeeldschool", "--level", "vmbo-gt", "--band", "ob", "--pupils", "27"))
    $session = Ask $tool ($before + @("session", "new", "--class", "$group", "--template", "S1", "--part", "a", "--start", "2026-12-01T09:00"))
    Ask $tool ($before + @("session", "print", "$session", "--out", $papers))
    if (-not (Get-ChildItem $papers -Filter *.pdf)) { throw "no document was made" }
}

function Test-Window([string] $started) {
    foreach ($second in 1..60) {
        $found = Get-Process $started -ErrorAction SilentlyContinue | Where-Object MainWindowHandle -ne 0
        if ($found) { $found | Stop-Process; $found | Wait-Process; return }
        Start-Sleep 1
    }
    throw "no window of $started in a minute"
}

$setup = (Get-ChildItem dist -Filter *-windows-setup.exe).FullName
Wait-For $setup @("/S")
$place = "$env:LOCALAPPDATA\Programs\Hope Desktop"
Test-Use "$place\$name-cli.exe" @() "$env:RUNNER_TEMP\papers-setup"
Wait-For "$place\$name.exe" @("--picture", "$PWD\pictures\setup.png")
Wait-For $setup @("/S") # over itself, as over the version before
$listed = "HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\HopeDesktop"
$number = Get-ItemPropertyValue "Registry::$listed" DisplayVersion
reg add $listed /v DisplayVersion /f /d 99.0.0
if ((Start-Process $setup -ArgumentList "/S" -Wait -PassThru).ExitCode -eq 0) { throw "it was installed over a newer version" }
reg add $listed /v DisplayVersion /f /d $number
Wait-For "$place\uninstall.exe" @("/S", "_?=$place")
if (Test-Path "$place\python") { throw "the program is still there" }
if (-not (Test-Path "$env:LOCALAPPDATA\$name\hope.db")) { throw "the work is gone" }

$zip = (Get-ChildItem dist -Filter *-windows-portable.zip).FullName
Expand-Archive $zip "$env:RUNNER_TEMP\stick"
$stick = "$env:RUNNER_TEMP\stick\Hope Desktop"
New-Item -ItemType Directory "$stick\gegevens" | Out-Null
Test-Use "$stick\$name-cli.exe" @("-m", "hope_desktop") "$env:RUNNER_TEMP\papers-zip"
Rename-Item "$stick\lib\hope_desktop" away
& "$stick\$name-cli.exe" class list
if ($LASTEXITCODE -eq 0) { throw "a program that is not whole ended as if all was well" }
Rename-Item "$stick\lib\away" hope_desktop
Start-Process "$stick\$name.exe"
Test-Window $name
if (-not (Test-Path "$stick\gegevens\hope.db")) { throw "the work does not lie beside the program" }

# Windows' own tool packs the folder for the Store and reads the manifest; then it is taken as it lies.
$package = $setup -replace "-windows-setup\.exe$", "-windows-store.msix"
$tools = Get-ChildItem "${env:ProgramFiles(x86)}\Windows Kits\10\bin\*\x64\makeappx.exe" | Sort-Object FullName
Ask $tools[-1].FullName @("pack", "/d", "$PWD\store\Hope Desktop", "/p", $package)
Ask $tools[-1].FullName @("unpack", "/p", $package, "/d", "$env:RUNNER_TEMP\store")
reg add "HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\AppModelUnlock" /t REG_DWORD /f /v AllowDevelopmentWithoutDevLicense /d 1
Add-AppxPackage -Register "$env:RUNNER_TEMP\store\AppxManifest.xml"
$taken = Get-AppxPackage | Where-Object InstallLocation -eq "$env:RUNNER_TEMP\store"
Remove-Item -Recurse "$env:LOCALAPPDATA\$name"
Start-Process "shell:AppsFolder\$($taken.PackageFamilyName)!HopeDesktop"
Test-Window $name
Remove-AppxPackage $taken.PackageFullName
if (-not (Test-Path "$env:LOCALAPPDATA\$name\hope.db")) { throw "the work went with the package" }
