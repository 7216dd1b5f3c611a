/* Only for trying the program under wine, whose own icuuc.dll is missing (Windows 10 has one).
   Every converter is "not available"; UTF-8 and UTF-16, all that is used, need none. */
#define X __declspec(dllexport)
typedef int UErrorCode;
X void* ucnv_open(const char*n, UErrorCode*e){*e=4;return 0;}
X void ucnv_close(void*c){}
X void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void){}
X void UCNV_TO_U_CALLBACK_SUBSTITUTE(void){}
X void ucnv_reset(void*c){}
X signed char ucnv_getMaxCharSize(void*c){return 4;}
X const char* ucnv_getName(void*c, UErrorCode*e){*e=1;return 0;}
X void ucnv_getToUCallBack(void){} X void ucnv_getFromUCallBack(void){} X void ucnv_setToUCallBack(void){} X void ucnv_setFromUCallBack(void){}
X void ucnv_cbToUWriteUChars(void){} X void ucnv_toUnicode(void){} X void ucnv_cbFromUWriteUChars(void){}
X int ucnv_toUCountPending(void*c, UErrorCode*e){return 0;} X int ucnv_fromUCountPending(void*c, UErrorCode*e){return 0;}
X const char* ucnv_getStandardName(const char*n,const char*s, UErrorCode*e){*e=1;return 0;}
X const char* ucnv_getAvailableName(int n){return 0;} X int ucnv_countAvailable(void){return 0;} X void ucnv_fromUnicode(void){}
