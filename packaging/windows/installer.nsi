; Installs for one user, without rights of an administrator. Your work is never touched: it is
; kept in another folder than the program.
Target amd64-unicode
Unicode true
!include MUI2.nsh
!define ID "HopeDesktop"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"
Name "${TITLE}"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\${TITLE}"
InstallDirRegKey HKCU "Software\${ID}" "InstallDir"
SetCompressor /SOLID lzma
SetCompressorDictSize 64
SetDateSave off
VIProductVersion "${NUMBERS}"
VIAddVersionKey ProductName "${TITLE}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "${TITLE}"
VIAddVersionKey LegalCopyright "${MAKER}, GPL-3.0-or-later"

ManifestDPIAware true
ManifestSupportedOS Win10
BrandingText "${TITLE} ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

; Two clicks: "Install" on the first page and "Finish" on the last. Nobody is asked for a folder.
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_WELCOMEFINISHPAGE_BITMAP_STRETCH AspectFitHeight
!define MUI_WELCOMEPAGE_TITLE "${TITLE}"
!define MUI_WELCOMEPAGE_TEXT "$(WELCOME)"
!define MUI_PAGE_CUSTOMFUNCTION_SHOW install_now
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "$(READY)"
!define MUI_FINISHPAGE_TEXT "$(FOUND)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\hope-desktop.exe"
!define MUI_FINISHPAGE_RUN_TEXT "$(START)"
; The second tick box of the last page, made for a text to read, offers the icon.
!define MUI_FINISHPAGE_SHOWREADME
!define MUI_FINISHPAGE_SHOWREADME_TEXT "$(ON_DESKTOP)"
!define MUI_FINISHPAGE_SHOWREADME_FUNCTION put_on_desktop
!insertmacro MUI_PAGE_FINISH
!define MUI_PAGE_HEADER_TEXT "$(REMOVE)"
!define MUI_PAGE_HEADER_SUBTEXT " "
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(KEPT)"
!insertmacro MUI_UNPAGE_CONFIRM
!define MUI_PAGE_HEADER_TEXT "$(REMOVE)"
!define MUI_PAGE_HEADER_SUBTEXT " "
!define MUI_INSTFILESPAGE_FINISHHEADER_TEXT "$(GONE)"
!define MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT " "
!define MUI_INSTFILESPAGE_ABORTHEADER_SUBTEXT " "
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Dutch"
!insertmacro MUI_LANGUAGE "English"

LangString WELCOME ${LANG_DUTCH} "Plan je workshops en druk alles af wat je nodig hebt, zonder internet.$\r$\n$\r$\nWat je al gemaakt hebt, blijft staan: het programma komt in je eigen map, je werk staat ergens anders."
LangString WELCOME ${LANG_ENGLISH} "Plan your workshops and print all you need, without internet.$\r$\n$\r$\nWhat you made before stays: the program goes in a folder of your own, your work is elsewhere."
LangString READY ${LANG_DUTCH} "${TITLE} staat klaar"
LangString READY ${LANG_ENGLISH} "${TITLE} is ready"
LangString FOUND ${LANG_DUTCH} "Je vindt het in het startmenu."
LangString FOUND ${LANG_ENGLISH} "You find it in the start menu."
LangString START ${LANG_DUTCH} "Nu openen"
LangString START ${LANG_ENGLISH} "Open it now"
LangString ON_DESKTOP ${LANG_DUTCH} "Zet ook een pictogram op het bureaublad"
LangString ON_DESKTOP ${LANG_ENGLISH} "Put an icon on the desktop as well"
LangString REMOVE ${LANG_DUTCH} "${TITLE} van deze computer halen"
LangString REMOVE ${LANG_ENGLISH} "Take ${TITLE} off this computer"
LangString GONE ${LANG_DUTCH} "${TITLE} is van deze computer af"
LangString GONE ${LANG_ENGLISH} "${TITLE} is off this computer"
LangString KEPT ${LANG_DUTCH} "Het programma gaat weg. Je werk blijft staan, en is er weer als je het opnieuw installeert."
LangString KEPT ${LANG_ENGLISH} "The program goes. Your work stays, and is there again when you install it once more."
LangString NEWER ${LANG_DUTCH} "Er staat al een nieuwere versie van ${TITLE}. Er is niets veranderd."
LangString NEWER ${LANG_ENGLISH} "A newer version of ${TITLE} is installed. Nothing was changed."
LangString OPEN ${LANG_DUTCH} "${TITLE} staat open. Sluit het venster en probeer het opnieuw."
LangString OPEN ${LANG_ENGLISH} "${TITLE} is open. Close its window and try again."
LangString OLD ${LANG_DUTCH} "${TITLE} heeft Windows 10 (versie 1809) of nieuwer nodig, 64 bits."
LangString OLD ${LANG_ENGLISH} "${TITLE} needs Windows 10 (version 1809) or newer, 64 bits."

!include WinVer.nsh
!include WordFunc.nsh
!insertmacro VersionCompare

!macro STOP_IF_OPEN
  ; A running program cannot be opened for writing.
  IfFileExists "$INSTDIR\hope-desktop.exe" 0 +6
    ClearErrors
    FileOpen $0 "$INSTDIR\hope-desktop.exe" a
    IfErrors 0 +2
      Goto is_open
    FileClose $0
  Goto not_open
  is_open:
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(OPEN)" /SD IDOK
    SetErrorLevel 1
    Abort
  not_open:
!macroend

!macro REMOVE_PROGRAM
  RMDir /r "$INSTDIR\lib"
  RMDir /r "$INSTDIR\python"
  Delete "$INSTDIR\hope-desktop.exe"
  Delete "$INSTDIR\hope-desktop-cli.exe"
!macroend

Function install_now
  GetDlgItem $0 $HWNDPARENT 1
  SendMessage $0 ${WM_SETTEXT} 0 "STR:$(^InstallBtn)"
FunctionEnd

Function put_on_desktop
  CreateShortcut "$DESKTOP\${TITLE}.lnk" "$INSTDIR\hope-desktop.exe"
FunctionEnd

Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(OLD)" /SD IDOK
    SetErrorLevel 1
    Abort
  ${EndIf}
  ReadRegStr $0 HKCU "${UNINSTALL}" "DisplayVersion"
  StrCmp $0 "" not_newer
  ${VersionCompare} "$0" "${VERSION}" $1
  StrCmp $1 "1" 0 not_newer
    MessageBox MB_OK|MB_ICONSTOP "$(NEWER)" /SD IDOK
    SetErrorLevel 1
    Abort
  not_newer:
FunctionEnd

Section
  SetDetailsPrint none  ; names of files are noise
  !insertmacro STOP_IF_OPEN
  !insertmacro REMOVE_PROGRAM
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${TITLE}.lnk" "$INSTDIR\hope-desktop.exe"
  WriteRegStr HKCU "Software\${ID}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "Software\Classes\.hope" "" "HopeDesktop.Package"
  WriteRegStr HKCU "Software\Classes\HopeDesktop.Package" "" "${TITLE}"
  WriteRegStr HKCU "Software\Classes\HopeDesktop.Package\DefaultIcon" "" "$INSTDIR\hope-desktop.exe"
  WriteRegStr HKCU "Software\Classes\HopeDesktop.Package\shell\open\command" "" '"$INSTDIR\hope-desktop.exe" "%1"'
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${TITLE}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${MAKER}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\hope-desktop.exe"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section Uninstall
  !insertmacro STOP_IF_OPEN
  !insertmacro REMOVE_PROGRAM
  Delete "$INSTDIR\LEESMIJ.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${TITLE}.lnk"
  Delete "$DESKTOP\${TITLE}.lnk"
  DeleteRegKey HKCU "Software\${ID}"
  DeleteRegKey HKCU "Software\Classes\.hope"
  DeleteRegKey HKCU "Software\Classes\HopeDesktop.Package"
  DeleteRegKey HKCU "${UNINSTALL}"
SectionEnd
