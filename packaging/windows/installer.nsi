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

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\hope-desktop.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Dutch"
!insertmacro MUI_LANGUAGE "English"

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
  !insertmacro STOP_IF_OPEN
  !insertmacro REMOVE_PROGRAM
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${TITLE}.lnk" "$INSTDIR\hope-desktop.exe"
  WriteRegStr HKCU "Software\${ID}" "InstallDir" "$INSTDIR"
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
  DeleteRegKey HKCU "Software\${ID}"
  DeleteRegKey HKCU "${UNINSTALL}"
SectionEnd
