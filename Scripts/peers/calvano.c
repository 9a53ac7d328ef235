// The baseline of Calvano et al. (American Economic Review, 2020) in C as one writes it: memory-one Q-learning in
// a logit Bertrand market until every greedy action has stood for 100,000 periods. Written for this project from
// the paper's definitions, under its licence, and independent of the Swift code: also a reference for its results.
//   cc -O3 -march=native calvano.c -lm
// usage: calvano n m alpha beta delta xi sessions seed
//   -> mean profit gain, its s.e. and s.d., mean periods, iterations per second of processor time
#include <stdio.h>
#include <stdlib.h>
#include <math.h>
#include <stdint.h>
#include <string.h>
#include <time.h>
static uint64_t s[4];
static inline uint64_t rotl(uint64_t x,int k){return (x<<k)|(x>>(64-k));}
static inline uint64_t nxt(void){uint64_t r=rotl(s[1]*5,7)*9,t=s[1]<<17;s[2]^=s[0];s[3]^=s[1];s[1]^=s[2];s[0]^=s[3];s[2]^=t;s[3]=rotl(s[3],45);return r;}
static inline double u01(void){return (nxt()>>11)*0x1.0p-53;}
static void seed(uint64_t x){for(int i=0;i<4;i++){x+=0x9e3779b97f4a7c15ULL;uint64_t z=x;z=(z^(z>>30))*0xbf58476d1ce4e5b9ULL;z=(z^(z>>27))*0x94d049bb133111ebULL;s[i]=z^(z>>31);}}
static double mu=.25,c=1,a0=0,ai=2;
static double prof1(int n,double p,double po){ // profit of firm with price p, the others at po
  double e=exp((ai-p)/mu),eo=exp((ai-po)/mu);return (p-c)*e/(e+(n-1)*eo+exp(a0/mu));}
static double br(int n,double po){double lo=c,hi=4;for(int k=0;k<200;k++){double x=lo+(hi-lo)*.381966,y=lo+(hi-lo)*.618034;if(prof1(n,x,po)<prof1(n,y,po))lo=x;else hi=y;}return (lo+hi)/2;}
int main(int argc,char**argv){
  int n=atoi(argv[1]),m=atoi(argv[2]);double alpha=atof(argv[3]),beta=atof(argv[4]),delta=atof(argv[5]),xi=atof(argv[6]);int S=atoi(argv[7]);uint64_t sd=strtoull(argv[8],0,10);
  double pn=1.5;for(int k=0;k<500;k++)pn=br(n,pn);
  double lo=c,hi=5;for(int k=0;k<200;k++){double x=lo+(hi-lo)*.381966,y=lo+(hi-lo)*.618034;if(prof1(n,x,x)<prof1(n,y,y))lo=x;else hi=y;}double pm=(lo+hi)/2;
  double piN=prof1(n,pn,pn),piM=prof1(n,pm,pm);
  double*A=malloc(m*sizeof*A);for(int i=0;i<m;i++)A[i]=pn-xi*(pm-pn)+i*(1+2*xi)*(pm-pn)/(m-1);
  int ns=1;for(int i=0;i<n;i++)ns*=m;
  double*PI=malloc(sizeof(double)*ns*n);
  for(int st=0;st<ns;st++){int t=st;double e[8],sum=exp(a0/mu);int a[8];for(int i=0;i<n;i++){a[i]=t%m;t/=m;e[i]=exp((ai-A[a[i]])/mu);sum+=e[i];}
    for(int i=0;i<n;i++)PI[st*n+i]=(A[a[i]]-c)*e[i]/sum;}
  double sumD=0,sumD2=0,sumT=0;long long iters=0;struct timespec t0,t1;clock_gettime(CLOCK_PROCESS_CPUTIME_ID,&t0);
  double*Q=malloc(sizeof(double)*n*ns*m);int*best=malloc(sizeof(int)*n*ns);
  for(int sess=0;sess<S;sess++){seed(sd*1000003ULL+sess);
    for(int i=0;i<n;i++){double q0[64];int pw=1;for(int k=0;k<i;k++)pw*=m;for(int a=0;a<m;a++){double t=0;int cnt=0;for(int st=0;st<ns;st++)if((st/pw)%m==a){t+=PI[st*n+i];cnt++;}q0[a]=t/cnt/(1-delta);}
      int b0=0;for(int a=1;a<m;a++)if(q0[a]>q0[b0])b0=a;
      for(int st=0;st<ns;st++){memcpy(Q+((size_t)i*ns+st)*m,q0,m*sizeof(double));best[i*ns+st]=b0;}}
    int st=nxt()%ns;long long t=0,same=0;double eps=1,dec=exp(-beta);
    while(same<100000&&t<1000000000LL){int ns2=0,pw=1,a[8];
      for(int i=0;i<n;i++){if(u01()<eps)a[i]=nxt()%m;else a[i]=best[i*ns+st];ns2+=a[i]*pw;pw*=m;}
      int changed=0;
      for(int i=0;i<n;i++){double*q=Q+((size_t)i*ns+st)*m;double nv=PI[ns2*n+i]+delta*Q[((size_t)i*ns+ns2)*m+best[i*ns+ns2]];
        q[a[i]]=(1-alpha)*q[a[i]]+alpha*nv;int b=0;for(int k=1;k<m;k++)if(q[k]>q[b])b=k;if(b!=best[i*ns+st]){best[i*ns+st]=b;changed=1;}}
      same=changed?0:same+1;st=ns2;t++;eps*=dec;}
    iters+=t;
    // limit cycle profit under greedy play
    double acc=0;int T=10000;for(int k=0;k<1000;k++){int z=0,pw=1;for(int i=0;i<n;i++){z+=best[i*ns+st]*pw;pw*=m;}st=z;}
    for(int k=0;k<T;k++){int z=0,pw=1;for(int i=0;i<n;i++){z+=best[i*ns+st]*pw;pw*=m;}st=z;for(int i=0;i<n;i++)acc+=PI[st*n+i];}
    double D=(acc/T/n-piN)/(piM-piN);sumD+=D;sumD2+=D*D;sumT+=t;}
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID,&t1);double el=t1.tv_sec-t0.tv_sec+1e-9*(t1.tv_nsec-t0.tv_nsec);
  double mean=sumD/S,sdv=sqrt((sumD2/S-mean*mean)*S/(S-1));
  printf("n=%d m=%d alpha=%g beta=%g delta=%g xi=%g pN=%.4f pM=%.4f Delta=%.4f se=%.4f sd=%.4f meanT=%.0f it/s=%.6g sessions=%d sec=%.2f\n",n,m,alpha,beta,delta,xi,pn,pm,mean,sdv/sqrt(S),sdv,sumT/S,iters/el,S,el);}
