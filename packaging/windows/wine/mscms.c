/* Only for trying the program under wine, whose mscms.dll lacks these: no colour profile. */
#define X __declspec(dllexport)
X int GetColorProfileFromHandle(void*a,void*b,int*c){return 0;}
X int CloseColorProfile(void*a){return 1;}
X void* WcsCreateIccProfile(void*a,int b){return 0;}
X void* OpenColorProfileW(void*a,int b,int c,int d){return 0;}
