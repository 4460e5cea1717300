@echo off
rem Chay Tong hop: tonghop <lenh> [tuy chon]. Options of the Java machine: TONGHOP_JAVA_OPTS, such as -Xmx2g.
setlocal
chcp 65001 >nul
set "DIST=%~dp0.."
for %%I in ("%DIST%") do set "DIST=%%~fI"
set "JAVA=java"
set "VERSION="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if "%JAVA%"=="java" (
    for /f "tokens=4" %%V in ('java -fullversion 2^>^&1') do set "VERSION=%%~V"
) else (
    for /f "usebackq tokens=1,2 delims==" %%K in ("%JAVA_HOME%\release") do if "%%K"=="JAVA_VERSION" set "VERSION=%%~L"
)
if not defined VERSION goto needjava
for /f "tokens=1 delims=.-+" %%M in ("%VERSION%") do set "MAJOR=%%M"
if %MAJOR% LSS 17 goto needjava

set "CDS=%LOCALAPPDATA%\tonghop"
if defined TONGHOP_CACHE set "CDS=%TONGHOP_CACHE%"
for %%I in ("%CDS%") do set "CDS=%%~fI"
for %%I in ("%DIST%\tonghop.jar") do set "STAMP=%%~zI-%%~tI"
set "STAMP=%STAMP:/=%"
set "STAMP=%STAMP::=%"
set "STAMP=%STAMP: =-%"
set "ARCHIVE=%CDS%\tonghop-%VERSION%-%STAMP%.jsa"
set "SHARE=-Xshare:auto"
if exist "%ARCHIVE%" set SHARE=-Xshare:auto "-XX:SharedArchiveFile=%ARCHIVE%"
if not exist "%ARCHIVE%" call :warmup

rem A usual night is over before the second compiler pays; a register of a million rows pays for it twice over, as does a
rem service that stays for weeks.
set "COMPILERS=-XX:TieredStopAtLevel=1"
set "HOMEDIR=tonghop-home"
if defined TONGHOP_HOME set "HOMEDIR=%TONGHOP_HOME%"
call :words %*
if "%~1"=="serve" set "COMPILERS="
if "%~1"=="restart" set "COMPILERS="
if "%~1"=="run" if exist "%HOMEDIR%\inbox" for /r "%HOMEDIR%\inbox" %%F in (*) do if %%~zF GTR 16777216 set "COMPILERS="

"%JAVA%" -Xmx512m -XX:+UseSerialGC %COMPILERS% %SHARE% -Xlog:disable -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Dtonghop.dist=%DIST%" %TONGHOP_JAVA_OPTS% -jar "%DIST%\tonghop.jar" %*
exit /b %ERRORLEVEL%

:words
if "%~1"=="" exit /b 0
if "%~1"=="--home" set "HOMEDIR=%~2"
rem The size is empty for what is no file.
set "SIZE=0"
set /a "SIZE=%~z1+0" 2>nul
if %SIZE% GTR 16777216 set "COMPILERS="
shift
goto words

:needjava
echo Cần Java 17 trở lên. Cài Java 17 hoặc đặt JAVA_HOME rồi chạy lại. 1>&2
exit /b 2

rem Keeps the classes of one run for the next starts; whoever finishes first gives the archive its name. The run has a home
rem and a folder of its own and no setting of anybody's, so that it touches no database but its own.
:warmup
setlocal
for /f "delims==" %%V in ('set SPRING_ 2^>nul') do set "%%V="
for /f "delims==" %%V in ('set TONGHOP_ 2^>nul') do set "%%V="
set "MAKING=%CDS%\making-%RANDOM%%RANDOM%"
mkdir "%MAKING%" 2>nul
pushd "%MAKING%" 2>nul || exit /b 0
"%JAVA%" -XX:+UseSerialGC -XX:ArchiveClassesAtExit=jsa -jar "%DIST%\tonghop.jar" run --home home >nul 2>&1
if exist jsa move /y jsa "%ARCHIVE%" >nul 2>&1
popd
rmdir /s /q "%MAKING%" 2>nul
exit /b 0
