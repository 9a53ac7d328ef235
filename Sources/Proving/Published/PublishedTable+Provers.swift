extension PublishedTable {
  /// What vendors, papers and READMEs state of their provers, one figure a row, unaltered.
  ///
  /// Each row names its own source. A figure that a source does not state is blank; `note` holds what
  /// the source says in words. Prices an hour stand in `usd` where the stage says so.
  static let provers = #"""
    system,hardware,workload_size,stage,seconds,usd,source,year,throughput,proof_bytes,memory_gb,l1_gas,note
    Polygon zkEVM zkProver,GCP server 224 threads,batch 500 tx,batch proof,120,,https://irreducible.com/posts/accelerating-polygon-zkevm,2023,,,,,"source says ""under 2 minutes"" (upper bound)"
    Polygon zkEVM zkProver + Irreducible FPGA,64-thread server + FPGA,batch 500 tx,batch proof,84,0.05,https://irreducible.com/posts/accelerating-polygon-zkevm,2024,,,,,"$0.05/proof service price; ~2x same CPU server unaccelerated, 1.4x the 224-thread GCP"
    Polygon zkEVM testnet 1,,1 batch,batch proof,600,,https://polygon.technology/blog/the-go-fast-machine-adding-recursion-to-polygon-zkevm,2022,,,,,"10 min, before recursion/aggregation"
    Polygon zkEVM testnet 2,,1 batch,batch proof,240,,https://polygon.technology/blog/the-go-fast-machine-adding-recursion-to-polygon-zkevm,2023,,,,,4 min after recursion
    Polygon zkEVM prover 2^23 rows,,trace 2^23 rows,memory,,,https://orbiter-finance.medium.com/the-acceleration-of-zkevm-prover-3551145b27ca,2023,,,490,,
    Polygon zkEVM prover 2^22 rows,,trace 2^22 rows,memory,,,https://orbiter-finance.medium.com/the-acceleration-of-zkevm-prover-3551145b27ca,2023,,,287,,
    Polygon zkEVM setup host,AWS r6a.8xlarge 16c/32t,,hardware price $/h,,1.82,https://blog.csdn.net/mutourend/article/details/133177155,2023,,,,,usd is per hour
    Linea,AWS hpc6a.48xlarge 96 cores 384 GB,30M gas block,inner proof,300,,https://ethresear.ch/t/l2-sequencer-proving-on-weak-hardware-parallelization-and-decentralization/20313,2024,,,384,,
    ZKsync Era Boojum,A100 + RTX 4000-series (GPU prover) + CPU WVG,mainnet batch 496134,total,12600,,https://hackmd.io/@sagarmarlin/B1_u1H1Yyl,,,,,,~3.5 h on this small setup
    ZKsync Era Boojum,,mainnet batch 496134,agg round 0 basic circuits (jobs),,,https://hackmd.io/@sagarmarlin/B1_u1H1Yyl,,,,,,17061 jobs; 17061/544=31.4 and 544/32=17 give the effective tree arities
    ZKsync Era Boojum,,mainnet batch 496134,agg round 1 leaf (jobs),,,https://hackmd.io/@sagarmarlin/B1_u1H1Yyl,,,,,,544 jobs; 17061/544=31.4 and 544/32=17 give the effective tree arities
    ZKsync Era Boojum,,mainnet batch 496134,agg round 2 node (jobs),,,https://hackmd.io/@sagarmarlin/B1_u1H1Yyl,,,,,,32 jobs; 17061/544=31.4 and 544/32=17 give the effective tree arities
    ZKsync Era Boojum,,mainnet batch 496134,agg round 3 recursion tip (jobs),,,https://hackmd.io/@sagarmarlin/B1_u1H1Yyl,,,,,,1 jobs; 17061/544=31.4 and 544/32=17 give the effective tree arities
    ZKsync Era Boojum,,mainnet batch 496134,agg round 4 scheduler (jobs),,,https://hackmd.io/@sagarmarlin/B1_u1H1Yyl,,,,,,1 jobs; 17061/544=31.4 and 544/32=17 give the effective tree arities
    ZKsync Boojum minimum GPU prover,"6 GB VRAM GPU, 16 cores",low TPS chain,hardware minimum,,,https://docs.zksync.io/zk-stack/running/proving,2025,,,64,,
    ZKsync Boojum minimum CPU prover,32 cores,low TPS chain,hardware minimum,,,https://docs.zksync.io/zk-stack/running/proving,2025,,,128,,
    ZKsync Boojum proof compressor,needs 48 GB of GPU (A100 80GB),1 batch,final wrap hardware,,,https://matter-labs.github.io/zksync-era/prover/latest/05_proving_batch.html,2025,,,,,
    zkSync Era Boojum prover RAM,,,memory,,,https://zksync.mirror.xyz/HJ2Pj45EJkRdt5Pau-ZXwkV2ctPx8qFL19STM5jdYhc,2023,,,16,,
    ZKsync Airbender,single GPU,average Ethereum block,end to end,35,,https://www.learnblockchain.cn/index.php/article/17367,2025,,,,,"""under 35 s"""
    ZKsync Airbender,single GPU,average Ethereum block,base without recursion,17,,https://www.learnblockchain.cn/index.php/article/17367,2025,,,,,
    ZKsync Airbender,single commodity GPU,ZKsync block,proof,3,,https://www.learnblockchain.cn/index.php/article/17367,2025,,,,,"""about 3 s"""
    ZKsync Airbender,1x H100,Fibonacci,base proof,,,https://www.learnblockchain.cn/index.php/article/17367,2025,21.8 M cycles/s,,,,
    ZKsync Airbender,1x H100,Fibonacci,end to end,,,https://www.learnblockchain.cn/index.php/article/17367,2025,8.5 M cycles/s,,,,
    SP1 Turbo v4,AWS g6.xlarge (1x L4),Loop-1M,E2E with recursion,2.04,,https://blog.succinct.xyz/sp1-turbo,2025,,,,,
    SP1 v3.0.0,AWS g6.xlarge (1x L4),Loop-1M,E2E with recursion,13.1,,https://blog.succinct.xyz/sp1-turbo,2025,,,,,
    SP1 Turbo v4,AWS g6.xlarge (1x L4),Loop-100M,E2E with recursion,95.7,,https://blog.succinct.xyz/sp1-turbo,2025,,,,,
    SP1 v3.0.0,AWS g6.xlarge (1x L4),Loop-100M,E2E with recursion,239.7,,https://blog.succinct.xyz/sp1-turbo,2025,,,,,
    SP1 Turbo v4,AWS g6.xlarge (1x L4),Fibonacci,E2E with recursion,6.1,,https://blog.succinct.xyz/sp1-turbo,2025,,,,,
    SP1 v3.0.0,AWS g6.xlarge (1x L4),Fibonacci,E2E with recursion,23.2,,https://blog.succinct.xyz/sp1-turbo,2025,,,,,
    SP1 Turbo v4,AWS g6.xlarge (1x L4),Tendermint,E2E with recursion,21.4,,https://blog.succinct.xyz/sp1-turbo,2025,,,,,
    SP1 v3.0.0,AWS g6.xlarge (1x L4),Tendermint,E2E with recursion,38.5,,https://blog.succinct.xyz/sp1-turbo,2025,,,,,
    SP1 Turbo v4,AWS g6.xlarge (1x L4),Reth block,E2E with recursion,682.6,,https://blog.succinct.xyz/sp1-turbo,2025,,,,,
    SP1 v3.0.0,AWS g6.xlarge (1x L4),Reth block,E2E with recursion,1120,,https://blog.succinct.xyz/sp1-turbo,2025,,,,,
    SP1 Hypercube,160x RTX 4090 (cluster size per 4pillars/other reports),Ethereum block,E2E average,10.3,,https://blog.succinct.xyz/sp1-hypercube,2025,,,,,93% of blocks <12 s; excludes witness fetching
    SP1 Reth (CPU PoC),AWS i4g.16xlarge 64+ CPU 512 GB,average Ethereum tx,proving cost per tx,,0.015,https://github.com/succinctlabs/sp1-reth,2024,,,,,source: $0.01-0.02
    SP1,,,final wrap groth16 verify on L1,,,https://docs.succinct.xyz/generating-proofs/proof-types.html,2024,,260,,270000,
    SP1 (early),,,final wrap groth16 prove,180,,https://github.com/succinctlabs/sp1/pull/635,2024,,,,,"developer remark ""should take more like 3 min"""
    gnark groth16 wrap of plonky2 (Lagrange),AWS,,final wrap groth16 prove,450,,https://github.com/Lagrange-Labs/mapreduce-plonky2/pull/131,2024,,,,,5-10 min; proving key ~1.2 GB
    Brevis Pico Prism,64x RTX 5090,Ethereum block 45M gas,E2E average,6.9,,https://monetizebetter.com/community/topic/400044-pico-prism-a-deep-dive-into-the-real-time-proving-breakthrough-for-ethereum-l1/,2025,,,,,"99.6% <12 s, 96.8% <10 s"
    Brevis Pico Prism,64x RTX 5090,,cluster capex,,128000,https://4pillars.io/en/issues/pico-prism-one-stone-two-wins-speed-and-efficiency,2025,,,,,usd is capex
    OpenVM 2.0,16 GPUs,Ethereum block,E2E average,5,,https://stengarl.eth.limo/posts/zk-proving-infrastructure/,2026,,300000,,,P99 8.5 s; 100-bit
    OpenVM 2.0,16 GPUs,Ethereum block,E2E P99,8.5,,https://stengarl.eth.limo/posts/zk-proving-infrastructure/,2026,,,,,
    Pico Prism 2.0,16 GPUs,Ethereum block,E2E P99,8.5,,https://stengarl.eth.limo/posts/zk-proving-infrastructure/,2026,,,,,
    Ethereum Foundation real-time target,<=10 kW,Ethereum block,E2E P99 target,10,100000,https://hackmd.io/@willcorcoran/Sk8lhzXfbe,2025,,300000,,,"usd is capex ceiling; 128-bit, <=300 KiB"
    Jolt (Twist&Shout),32-core CPU,RISC-V,prove,,,https://a16zcrypto.com/posts/article/jolt-6x-speedup,2025,>1.0 M cycles/s,50000,,,
    Jolt (Twist&Shout),MacBook,RISC-V,prove,,,https://a16zcrypto.com/posts/article/jolt-6x-speedup,2025,>0.5 M cycles/s,,,,
    Jolt,,,L1 verify estimate,,,https://jolt.a16zcrypto.com/future/on-chain-verifier.html,,,,,2000000,
    RISC Zero (cd1a37e),M1 MacBook Metal,32k cycles,segment proof,1.38,,https://dev.risczero.com/datasheet.pdf,2023,23.7 kHz,201300,0.234,,
    RISC Zero (cd1a37e),M1 MacBook Metal,64k cycles,segment proof,1.87,,https://dev.risczero.com/datasheet.pdf,2023,35.0 kHz,213000,0.469,,
    RISC Zero (cd1a37e),M1 MacBook Metal,128k cycles,segment proof,2.8,,https://dev.risczero.com/datasheet.pdf,2023,46.8 kHz,236000,0.938,,
    RISC Zero (cd1a37e),M1 MacBook Metal,256k cycles,segment proof,4.97,,https://dev.risczero.com/datasheet.pdf,2023,52.7 kHz,247700,1.87,,
    RISC Zero (cd1a37e),M1 MacBook Metal,512k cycles,segment proof,9.49,,https://dev.risczero.com/datasheet.pdf,2023,55.2 kHz,259900,3.75,,
    RISC Zero (cd1a37e),M1 MacBook Metal,1024k cycles,segment proof,17.96,,https://dev.risczero.com/datasheet.pdf,2023,58.4 kHz,273200,7.5,,
    RISC Zero (cd1a37e),M1 MacBook Metal,2048k cycles,segment proof,50.13,,https://dev.risczero.com/datasheet.pdf,2023,41.8 kHz,297800,15,,
    RISC Zero (cd1a37e),M1 MacBook Metal,4096k cycles,segment proof,111.2,,https://dev.risczero.com/datasheet.pdf,2023,37.7 kHz,311100,30,,
    RISC Zero (cd1a37e),M2 MacBook Metal,32k cycles,segment proof,1.17,,https://dev.risczero.com/datasheet.pdf,2023,28.0 kHz,201300,0.234,,
    RISC Zero (cd1a37e),M2 MacBook Metal,128k cycles,segment proof,2.06,,https://dev.risczero.com/datasheet.pdf,2023,63.6 kHz,236000,0.938,,
    RISC Zero (cd1a37e),M2 MacBook Metal,512k cycles,segment proof,6.07,,https://dev.risczero.com/datasheet.pdf,2023,86.4 kHz,259900,3.75,,
    RISC Zero (cd1a37e),M2 MacBook Metal,1024k cycles,segment proof,11.5,,https://dev.risczero.com/datasheet.pdf,2023,91.2 kHz,273200,7.5,,
    RISC Zero (cd1a37e),M2 MacBook Metal,2048k cycles,segment proof,21.21,,https://dev.risczero.com/datasheet.pdf,2023,98.9 kHz,297800,15,,
    RISC Zero (cd1a37e),M1 MacBook CPU only,32k cycles,segment proof,2.84,,https://dev.risczero.com/datasheet.pdf,2023,11.5 kHz,201300,0.234,,
    RISC Zero (cd1a37e),M1 MacBook CPU only,256k cycles,segment proof,16.98,,https://dev.risczero.com/datasheet.pdf,2023,15.4 kHz,247700,1.87,,
    RISC Zero (cd1a37e),M1 MacBook CPU only,1024k cycles,segment proof,82.1,,https://dev.risczero.com/datasheet.pdf,2023,12.8 kHz,273200,7.5,,
    RISC Zero (cd1a37e),AMD Threadripper PRO 3995WX 64c,32k cycles,segment proof,1.25,,https://dev.risczero.com/datasheet.pdf,2023,26.2 kHz,201300,0.234,,
    RISC Zero (cd1a37e),AMD Threadripper PRO 3995WX 64c,128k cycles,segment proof,3.88,,https://dev.risczero.com/datasheet.pdf,2023,33.8 kHz,236000,0.938,,
    RISC Zero (cd1a37e),AMD Threadripper PRO 3995WX 64c,512k cycles,segment proof,13.81,,https://dev.risczero.com/datasheet.pdf,2023,38.0 kHz,259900,3.75,,
    RISC Zero (cd1a37e),AMD Threadripper PRO 3995WX 64c,1024k cycles,segment proof,25.03,,https://dev.risczero.com/datasheet.pdf,2023,41.9 kHz,273200,7.5,,
    Jolt,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=32768,prove (SP1/R0/OpenVM incl. compression),3.208,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    SP1,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=32768,prove (SP1/R0/OpenVM incl. compression),15.003,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    OpenVM,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=32768,prove (SP1/R0/OpenVM incl. compression),34.291,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    RISC Zero,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=32768,prove (SP1/R0/OpenVM incl. compression),17.128,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    Stone,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=32768,prove (SP1/R0/OpenVM incl. compression),56.325,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    S-two (stwo-cairo),AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=32768,prove (SP1/R0/OpenVM incl. compression),13.198,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    Jolt,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=65536,prove (SP1/R0/OpenVM incl. compression),5.183,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    SP1,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=65536,prove (SP1/R0/OpenVM incl. compression),18.252,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    OpenVM,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=65536,prove (SP1/R0/OpenVM incl. compression),42.403,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    RISC Zero,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=65536,prove (SP1/R0/OpenVM incl. compression),29.241,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    Stone,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=65536,prove (SP1/R0/OpenVM incl. compression),95.468,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    S-two (stwo-cairo),AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=65536,prove (SP1/R0/OpenVM incl. compression),11.372,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    Jolt,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=131072,prove (SP1/R0/OpenVM incl. compression),9.17,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    SP1,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=131072,prove (SP1/R0/OpenVM incl. compression),24.982,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    OpenVM,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=131072,prove (SP1/R0/OpenVM incl. compression),57.978,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    RISC Zero,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=131072,prove (SP1/R0/OpenVM incl. compression),52.298,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    Stone,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=131072,prove,,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,out of memory
    S-two (stwo-cairo),AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=131072,prove (SP1/R0/OpenVM incl. compression),12.886,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    Jolt,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=262144,prove (SP1/R0/OpenVM incl. compression),15.771,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    SP1,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=262144,prove (SP1/R0/OpenVM incl. compression),39.327,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    OpenVM,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=262144,prove (SP1/R0/OpenVM incl. compression),92.229,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    RISC Zero,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=262144,prove (SP1/R0/OpenVM incl. compression),86.743,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    Stone,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=262144,prove,,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,out of memory
    S-two (stwo-cairo),AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=262144,prove (SP1/R0/OpenVM incl. compression),12.587,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    Jolt,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=524288,prove (SP1/R0/OpenVM incl. compression),28.16,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    SP1,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=524288,prove (SP1/R0/OpenVM incl. compression),54.812,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    OpenVM,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=524288,prove (SP1/R0/OpenVM incl. compression),158.128,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    RISC Zero,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=524288,prove (SP1/R0/OpenVM incl. compression),167.607,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    Stone,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=524288,prove,,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,out of memory
    S-two (stwo-cairo),AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=524288,prove (SP1/R0/OpenVM incl. compression),16.166,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    Jolt,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=1048576,prove (SP1/R0/OpenVM incl. compression),54.42,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    SP1,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=1048576,prove (SP1/R0/OpenVM incl. compression),72.028,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    OpenVM,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=1048576,prove (SP1/R0/OpenVM incl. compression),320.082,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    RISC Zero,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=1048576,prove (SP1/R0/OpenVM incl. compression),306.386,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    Stone,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=1048576,prove,,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,out of memory
    S-two (stwo-cairo),AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=1048576,prove (SP1/R0/OpenVM incl. compression),18.612,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    Jolt,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=2097152,prove (SP1/R0/OpenVM incl. compression),107.89,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    SP1,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=2097152,prove (SP1/R0/OpenVM incl. compression),128.215,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    OpenVM,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=2097152,prove (SP1/R0/OpenVM incl. compression),515.567,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    RISC Zero,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=2097152,prove (SP1/R0/OpenVM incl. compression),605.92,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,
    Stone,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=2097152,prove,,,https://docs.starknet.io/learn/S-two-book/benchmarks,2025,,,,,out of memory
    "Miden VM (Plonky3-based, Eidos hash, 96-bit conj.)",Apple M4 Pro 1 thread,2^14 VM cycles,prove,1.04,,https://github.com/0xMiden/miden-vm README @07b4b382,2026,,158105,0.6,,
    "Miden VM (Plonky3-based, Eidos hash, 96-bit conj.)",Apple M4 Pro 1 thread,2^16 VM cycles,prove,2.42,,https://github.com/0xMiden/miden-vm README @07b4b382,2026,,157900,0.79,,
    "Miden VM (Plonky3-based, Eidos hash, 96-bit conj.)",Apple M4 Pro 1 thread,2^18 VM cycles,prove,9.02,,https://github.com/0xMiden/miden-vm README @07b4b382,2026,,177254,1.91,,
    "Miden VM (Plonky3-based, Eidos hash, 96-bit conj.)",Apple M4 Pro 1 thread,2^20 VM cycles,prove,38.92,,https://github.com/0xMiden/miden-vm README @07b4b382,2026,,196608,6.46,,
    "Miden VM (Plonky3-based, Eidos hash, 96-bit conj.)",AMD Ryzen 9 9950X 1 thread,2^14 VM cycles,prove,0.95,,https://github.com/0xMiden/miden-vm README @07b4b382,2026,,158105,0.37,,
    "Miden VM (Plonky3-based, Eidos hash, 96-bit conj.)",AMD Ryzen 9 9950X 1 thread,2^16 VM cycles,prove,2.3,,https://github.com/0xMiden/miden-vm README @07b4b382,2026,,157900,0.54,,
    "Miden VM (Plonky3-based, Eidos hash, 96-bit conj.)",AMD Ryzen 9 9950X 1 thread,2^18 VM cycles,prove,8.46,,https://github.com/0xMiden/miden-vm README @07b4b382,2026,,177254,1.59,,
    "Miden VM (Plonky3-based, Eidos hash, 96-bit conj.)",AMD Ryzen 9 9950X 1 thread,2^20 VM cycles,prove,33.78,,https://github.com/0xMiden/miden-vm README @07b4b382,2026,,196608,5.66,,
    Miden VM,Apple M4 Pro 14 threads,2^20 VM cycles,prove,4.36,,https://github.com/0xMiden/miden-vm README @07b4b382,2026,,,,,
    Miden VM,AMD Ryzen 9 9950X 16 threads,2^20 VM cycles,prove,3.78,,https://github.com/0xMiden/miden-vm README @07b4b382,2026,,,,,
    Miden VM,AMD Ryzen 9 9950X 32 threads,2^20 VM cycles,prove,3.83,,https://github.com/0xMiden/miden-vm README @07b4b382,2026,,,,,
    Miden VM + Poseidon2,Apple M4 Pro,71 columns x 2^20 rows,total prove,15.1,,https://github.com/0xMiden/miden-vm/issues/2872,2026,,,,,
    Miden VM + Poseidon2,Apple M4 Pro,71 columns x 2^20 rows,commit main trace (LDE+Merkle),6.45,,https://github.com/0xMiden/miden-vm/issues/2872,2026,,,,,
    Miden VM + Poseidon2,Apple M4 Pro,71 columns x 2^20 rows,  of which hash leaves,5.13,,https://github.com/0xMiden/miden-vm/issues/2872,2026,,,,,
    Miden VM + Poseidon2,Apple M4 Pro,71 columns x 2^20 rows,commit aux trace,2.02,,https://github.com/0xMiden/miden-vm/issues/2872,2026,,,,,
    Miden VM + Poseidon2,Apple M4 Pro,71 columns x 2^20 rows,evaluate constraints,3.48,,https://github.com/0xMiden/miden-vm/issues/2872,2026,,,,,
    Miden VM + Poseidon2,Apple M4 Pro,71 columns x 2^20 rows,execute for trace,0.0059,,https://github.com/0xMiden/miden-vm/issues/2872,2026,,,,,
    Miden VM + Poseidon2,Apple M4 Pro,71 columns x 2^20 rows,build trace,0.0709,,https://github.com/0xMiden/miden-vm/issues/2872,2026,,,,,
    Winterfell f128 Rescue chain,Intel i9-9980KH 8 cores,2^10 hashes,prove 100-bit,0.04,,https://github.com/facebook/winterfell README @0d2da537,2021,,65000,,,
    Winterfell f128 Rescue chain,Intel i9-9980KH 8 cores,2^10 hashes,prove 128-bit,0.07,,https://github.com/facebook/winterfell README @0d2da537,2021,,102000,,,
    Winterfell f128 Rescue chain,Intel i9-9980KH 8 cores,2^10 hashes,witness/trace,0.1,,https://github.com/facebook/winterfell README @0d2da537,2021,,,,,
    Winterfell f128 Rescue chain,Intel i9-9980KH 8 cores,2^12 hashes,prove 100-bit,0.14,,https://github.com/facebook/winterfell README @0d2da537,2021,,81000,,,
    Winterfell f128 Rescue chain,Intel i9-9980KH 8 cores,2^12 hashes,prove 128-bit,0.25,,https://github.com/facebook/winterfell README @0d2da537,2021,,128000,,,
    Winterfell f128 Rescue chain,Intel i9-9980KH 8 cores,2^12 hashes,witness/trace,0.4,,https://github.com/facebook/winterfell README @0d2da537,2021,,,,,
    Winterfell f128 Rescue chain,Intel i9-9980KH 8 cores,2^14 hashes,prove 100-bit,0.6,,https://github.com/facebook/winterfell README @0d2da537,2021,,100000,,,
    Winterfell f128 Rescue chain,Intel i9-9980KH 8 cores,2^14 hashes,prove 128-bit,1,,https://github.com/facebook/winterfell README @0d2da537,2021,,156000,,,
    Winterfell f128 Rescue chain,Intel i9-9980KH 8 cores,2^14 hashes,witness/trace,1.4,,https://github.com/facebook/winterfell README @0d2da537,2021,,,,,
    Winterfell f128 Rescue chain,Intel i9-9980KH 8 cores,2^16 hashes,prove 100-bit,2.5,,https://github.com/facebook/winterfell README @0d2da537,2021,,119000,,,
    Winterfell f128 Rescue chain,Intel i9-9980KH 8 cores,2^16 hashes,prove 128-bit,4,,https://github.com/facebook/winterfell README @0d2da537,2021,,184000,,,
    Winterfell f128 Rescue chain,Intel i9-9980KH 8 cores,2^16 hashes,witness/trace,6,,https://github.com/facebook/winterfell README @0d2da537,2021,,,,,
    Winterfell f128 Rescue chain,Intel i9-9980KH 8 cores,2^18 hashes,prove 100-bit,11,,https://github.com/facebook/winterfell README @0d2da537,2021,,141000,,,
    Winterfell f128 Rescue chain,Intel i9-9980KH 8 cores,2^18 hashes,prove 128-bit,18,,https://github.com/facebook/winterfell README @0d2da537,2021,,216000,,,
    Winterfell f128 Rescue chain,Intel i9-9980KH 8 cores,2^18 hashes,witness/trace,24,,https://github.com/facebook/winterfell README @0d2da537,2021,,,,,
    Winterfell f128 Rescue chain,Intel i9-9980KH 8 cores,2^20 hashes,prove 100-bit,50,,https://github.com/facebook/winterfell README @0d2da537,2021,,166000,,,
    Winterfell f128 Rescue chain,Intel i9-9980KH 8 cores,2^20 hashes,prove 128-bit,89,,https://github.com/facebook/winterfell README @0d2da537,2021,,252000,,,
    Winterfell f128 Rescue chain,Intel i9-9980KH 8 cores,2^20 hashes,witness/trace,94,,https://github.com/facebook/winterfell README @0d2da537,2021,,,,,
    Winterfell Lamport+ signatures (123-bit),Intel i9-9980KH 8 cores,64 signatures,prove,1.2,,https://github.com/facebook/winterfell README @0d2da537,2021,,110000,0.5,,
    Winterfell Lamport+ signatures (123-bit),1 core,64 signatures,verify,0.0044,,https://github.com/facebook/winterfell README @0d2da537,2021,,,,,
    Winterfell Lamport+ signatures (123-bit),Intel i9-9980KH 8 cores,128 signatures,prove,2.6,,https://github.com/facebook/winterfell README @0d2da537,2021,,121000,1,,
    Winterfell Lamport+ signatures (123-bit),1 core,128 signatures,verify,0.0044,,https://github.com/facebook/winterfell README @0d2da537,2021,,,,,
    Winterfell Lamport+ signatures (123-bit),Intel i9-9980KH 8 cores,256 signatures,prove,5.3,,https://github.com/facebook/winterfell README @0d2da537,2021,,132000,1.9,,
    Winterfell Lamport+ signatures (123-bit),1 core,256 signatures,verify,0.0045,,https://github.com/facebook/winterfell README @0d2da537,2021,,,,,
    Winterfell Lamport+ signatures (123-bit),Intel i9-9980KH 8 cores,512 signatures,prove,10.9,,https://github.com/facebook/winterfell README @0d2da537,2021,,139000,3.8,,
    Winterfell Lamport+ signatures (123-bit),1 core,512 signatures,verify,0.004900000000000001,,https://github.com/facebook/winterfell README @0d2da537,2021,,,,,
    Winterfell Lamport+ signatures (123-bit),Intel i9-9980KH 8 cores,1024 signatures,prove,20.5,,https://github.com/facebook/winterfell README @0d2da537,2021,,152000,7.6,,
    Winterfell Lamport+ signatures (123-bit),1 core,1024 signatures,verify,0.005900000000000001,,https://github.com/facebook/winterfell README @0d2da537,2021,,,,,
    Winterfell 1024 Lamport+ thread scaling,AMD EPYC 7003 1 threads,1024 signatures,prove,127,,https://github.com/facebook/winterfell README @0d2da537,2021,,,,,
    Winterfell 1024 Lamport+ thread scaling,AMD EPYC 7003 2 threads,1024 signatures,prove,64,,https://github.com/facebook/winterfell README @0d2da537,2021,,,,,
    Winterfell 1024 Lamport+ thread scaling,AMD EPYC 7003 4 threads,1024 signatures,prove,33,,https://github.com/facebook/winterfell README @0d2da537,2021,,,,,
    Winterfell 1024 Lamport+ thread scaling,AMD EPYC 7003 8 threads,1024 signatures,prove,17,,https://github.com/facebook/winterfell README @0d2da537,2021,,,,,
    Winterfell 1024 Lamport+ thread scaling,AMD EPYC 7003 16 threads,1024 signatures,prove,10.3,,https://github.com/facebook/winterfell README @0d2da537,2021,,,,,
    Winterfell 1024 Lamport+ thread scaling,AMD EPYC 7003 32 threads,1024 signatures,prove,6,,https://github.com/facebook/winterfell README @0d2da537,2021,,,,,
    Winterfell 1024 Lamport+ thread scaling,AMD EPYC 7003 64 threads,1024 signatures,prove,3.8,,https://github.com/facebook/winterfell README @0d2da537,2021,,,,,
    Plonky2,MacBook Pro,1 recursive proof,recursion node,0.17,,https://docs.rs/crate/plonky2/latest,2022,,,,,
    "leanMultisig (KoalaBear/Poseidon, WHIR 1/2, proven)",M4 Max 48GB CPU,1550 XMSS,aggregate signatures,,,https://github.com/leanEthereum/leanMultisig README,2026,1426 XMSS/s,334848,,,
    "leanMultisig (WHIR 1/4, proven)",M4 Max 48GB CPU,1550 XMSS,aggregate signatures,,,https://github.com/leanEthereum/leanMultisig README,2026,1027 XMSS/s,225280,,,
    leanMultisig recursion rate 1/2 proven,M4 Max 48GB CPU,1 -> 1 (700 XMSS each),recursion node,0.22,,https://github.com/leanEthereum/leanMultisig README,2026,,274432,,,
    leanMultisig recursion rate 1/4 proven,M4 Max 48GB CPU,1 -> 1 (700 XMSS each),recursion node,0.25,,https://github.com/leanEthereum/leanMultisig README,2026,,183296,,,
    leanMultisig recursion rate 1/2 proven,M4 Max 48GB CPU,2 -> 1 (700 XMSS each),recursion node,0.53,,https://github.com/leanEthereum/leanMultisig README,2026,,271360,,,
    leanMultisig recursion rate 1/4 proven,M4 Max 48GB CPU,2 -> 1 (700 XMSS each),recursion node,0.47,,https://github.com/leanEthereum/leanMultisig README,2026,,191488,,,
    leanMultisig recursion rate 1/2 proven,M4 Max 48GB CPU,3 -> 1 (700 XMSS each),recursion node,0.7,,https://github.com/leanEthereum/leanMultisig README,2026,,306176,,,
    leanMultisig recursion rate 1/4 proven,M4 Max 48GB CPU,3 -> 1 (700 XMSS each),recursion node,0.67,,https://github.com/leanEthereum/leanMultisig README,2026,,187392,,,
    leanMultisig recursion rate 1/2 proven,M4 Max 48GB CPU,4 -> 1 (700 XMSS each),recursion node,1.04,,https://github.com/leanEthereum/leanMultisig README,2026,,300032,,,
    leanMultisig recursion rate 1/4 proven,M4 Max 48GB CPU,4 -> 1 (700 XMSS each),recursion node,0.87,,https://github.com/leanEthereum/leanMultisig README,2026,,203776,,,
    bellman Groth16 (blake2s),,64K constraints,final wrap proxy: groth16 prove,0.46,,https://github.com/stefandeml/bellman_benchmarks,,,,0.1,,
    bellman Groth16 (blake2s),,128K constraints,final wrap proxy: groth16 prove,0.83,,https://github.com/stefandeml/bellman_benchmarks,,,,0.18,,
    bellman Groth16 (blake2s),,256K constraints,final wrap proxy: groth16 prove,2.6,,https://github.com/stefandeml/bellman_benchmarks,,,,0.27,,
    bellman Groth16 (blake2s),,512K constraints,final wrap proxy: groth16 prove,5.3,,https://github.com/stefandeml/bellman_benchmarks,,,,0.758,,
    bellman Groth16 (blake2s),,1M constraints,final wrap proxy: groth16 prove,10.57,,https://github.com/stefandeml/bellman_benchmarks,,,,1.5,,
    bellman Groth16 (blake2s),,2M constraints,final wrap proxy: groth16 prove,20,,https://github.com/stefandeml/bellman_benchmarks,,,,2.9,,
    bellman Groth16 (blake2s),,4M constraints,final wrap proxy: groth16 prove,40.4,,https://github.com/stefandeml/bellman_benchmarks,,,,5.8,,
    bellman Groth16 (blake2s),,8M constraints,final wrap proxy: groth16 prove,82.43,,https://github.com/stefandeml/bellman_benchmarks,,,,11.5,,
    bellman Groth16 (blake2s),,16M constraints,final wrap proxy: groth16 prove,167.1,,https://github.com/stefandeml/bellman_benchmarks,,,,23.1,,
    Triton VM 0.49,90 threads,padded height 2^24,total prove,1417.02,,https://talk.neptune.cash/t/performance-numbers-for-triton-vm-proving/69/4,2025,,,395.8,,
    Triton VM 0.49,90 threads,padded height 2^24,trace execution,7.5,,https://talk.neptune.cash/t/performance-numbers-for-triton-vm-proving/69/4,2025,,,,,
    Triton VM 0.49,90 threads,padded height 2^24,main tables,455.55,,https://talk.neptune.cash/t/performance-numbers-for-triton-vm-proving/69/4,2025,,,,,
    Triton VM 0.49,90 threads,padded height 2^24,main: create+fill,95.74,,https://talk.neptune.cash/t/performance-numbers-for-triton-vm-proving/69/4,2025,,,,,
    Triton VM 0.49,90 threads,padded height 2^24,main: Merkle tree stage,290.11,,https://talk.neptune.cash/t/performance-numbers-for-triton-vm-proving/69/4,2025,,,,,
    Triton VM 0.49,90 threads,padded height 2^24,main: LDE,205.14,,https://talk.neptune.cash/t/performance-numbers-for-triton-vm-proving/69/4,2025,,,,,
    Triton VM 0.49,90 threads,padded height 2^24,main: hash rows,42.05,,https://talk.neptune.cash/t/performance-numbers-for-triton-vm-proving/69/4,2025,,,,,
    "Plonky3 KoalaBear blake3 AIR, rate 1/2, 256 queries",4 threads,2^10 permutations,prove,0.05902,,https://learnblockchain.cn/article/15185 (han0110/bench-hash-in-snark),2025,17.35 K perm/s,9850000,0.1006,,
    "Plonky3 KoalaBear blake3 AIR, rate 1/2, 256 queries",4 threads,2^11 permutations,prove,0.12067,,https://learnblockchain.cn/article/15185 (han0110/bench-hash-in-snark),2025,16.97 K perm/s,9960000,0.1707,,
    "Plonky3 KoalaBear blake3 AIR, rate 1/2, 256 queries",4 threads,2^12 permutations,prove,0.24209,,https://learnblockchain.cn/article/15185 (han0110/bench-hash-in-snark),2025,16.92 K perm/s,10080000,0.317,,
    "Plonky3 KoalaBear blake3 AIR, rate 1/2, 256 queries",4 threads,2^13 permutations,prove,0.48301,,https://learnblockchain.cn/article/15185 (han0110/bench-hash-in-snark),2025,16.96 K perm/s,10200000,0.606,,
    "Plonky3 KoalaBear blake3 AIR, rate 1/2, 256 queries",4 threads,2^14 permutations,prove,0.9825499999999999,,https://learnblockchain.cn/article/15185 (han0110/bench-hash-in-snark),2025,16.67 K perm/s,10330000,1.16,,
    "Plonky3 KoalaBear blake3 AIR, rate 1/2, 256 queries",4 threads,2^15 permutations,prove,2.06,,https://learnblockchain.cn/article/15185 (han0110/bench-hash-in-snark),2025,15.88 K perm/s,10470000,2.29,,
    "Plonky3 KoalaBear blake3 AIR, rate 1/2, 256 queries",4 threads,2^16 permutations,prove,4.35,,https://learnblockchain.cn/article/15185 (han0110/bench-hash-in-snark),2025,15.06 K perm/s,10620000,4.54,,
    "Plonky3 KoalaBear blake3 AIR, rate 1/2, 256 queries",4 threads,2^17 permutations,prove,10.11,,https://learnblockchain.cn/article/15185 (han0110/bench-hash-in-snark),2025,12.96 K perm/s,10770000,9.06,,
    Plonky3 prove_goldilocks_poseidon2 (Keccak AIR),"no AVX2, 1 thread",,prove,35,,https://github.com/Plonky3/Plonky3/pull/515,2024,,,,,
    Plonky3 prove_goldilocks_poseidon2 (Keccak AIR),"AVX2, 1 thread",,prove,29,,https://github.com/Plonky3/Plonky3/pull/515,2024,,,,,
    Plonky3 prove_goldilocks_poseidon2 (Keccak AIR),"no AVX2, parallel",,prove,5.2,,https://github.com/Plonky3/Plonky3/pull/515,2024,,,,,
    Plonky3 prove_goldilocks_poseidon2 (Keccak AIR),"AVX2, parallel",,prove,4.9,,https://github.com/Plonky3/Plonky3/pull/515,2024,,,,,
    "Plonky3 prove_poseidon2_koala_bear, Poseidon2 Merkle",AVX2 desktop,,prove,1.1,,https://github.com/Plonky3/Plonky3/pull/526,2024,,,,,
    "Plonky3 prove_poseidon2_koala_bear, Keccak Merkle",AVX2 desktop,,prove,0.7,,https://github.com/Plonky3/Plonky3/pull/526,2024,,,,,
    Plonky3 M31 Poseidon2 t16 packed NEON,Apple Silicon,,permutation,0.000000238,,https://github.com/Plonky3/Plonky3/pull/1428,2026,4.21 M perm/s/core,,,,
    Plonky3 M31 Poseidon2 t24 packed NEON,Apple Silicon,,permutation,0.00000035,,https://github.com/Plonky3/Plonky3/pull/1428,2026,2.86 M perm/s/core,,,,
    NTT Goldilocks (plonky2),i9-13900H 1 thread,2^16 (64-bit normalised),NTT,0.001082,,https://docs.google.com/presentation/d/1vGLlcp6K0ZDLgi_zSdLCm1HrX-mmzrIJSbktdRAu99g (Ulvetanna),2023,,,,,
    NTT BabyBear (risc0),i9-13900H 1 thread,2^16 (64-bit normalised),NTT,0.003476,,https://docs.google.com/presentation/d/1vGLlcp6K0ZDLgi_zSdLCm1HrX-mmzrIJSbktdRAu99g (Ulvetanna),2023,,,,,
    NTT Goldilocks (plonky2),i9-13900H 1 thread,2^20 (64-bit normalised),NTT,0.018879999999999997,,https://docs.google.com/presentation/d/1vGLlcp6K0ZDLgi_zSdLCm1HrX-mmzrIJSbktdRAu99g (Ulvetanna),2023,,,,,
    NTT BabyBear (risc0),i9-13900H 1 thread,2^20 (64-bit normalised),NTT,0.06819,,https://docs.google.com/presentation/d/1vGLlcp6K0ZDLgi_zSdLCm1HrX-mmzrIJSbktdRAu99g (Ulvetanna),2023,,,,,
    NTT Goldilocks (plonky2),i9-13900H 1 thread,2^24 (64-bit normalised),NTT,0.36669999999999997,,https://docs.google.com/presentation/d/1vGLlcp6K0ZDLgi_zSdLCm1HrX-mmzrIJSbktdRAu99g (Ulvetanna),2023,,,,,
    NTT BabyBear (risc0),i9-13900H 1 thread,2^24 (64-bit normalised),NTT,1.297,,https://docs.google.com/presentation/d/1vGLlcp6K0ZDLgi_zSdLCm1HrX-mmzrIJSbktdRAu99g (Ulvetanna),2023,,,,,
    SHA-256,i9-13900H 1 thread,,hash throughput,,,https://docs.google.com/presentation/d/1vGLlcp6K0ZDLgi_zSdLCm1HrX-mmzrIJSbktdRAu99g (Ulvetanna),2023,1722 MiB/s,,,,
    Poseidon Goldilocks (plonky2),i9-13900H 1 thread,,hash throughput,,,https://docs.google.com/presentation/d/1vGLlcp6K0ZDLgi_zSdLCm1HrX-mmzrIJSbktdRAu99g (Ulvetanna),2023,53.14 MiB/s,,,,
    Poseidon2 BabyBear (risc0),i9-13900H 1 thread,,hash throughput,,,https://docs.google.com/presentation/d/1vGLlcp6K0ZDLgi_zSdLCm1HrX-mmzrIJSbktdRAu99g (Ulvetanna),2023,32.57 MiB/s,,,,
    VortexSTARK circle STARK (stwo-compatible),1x RTX 5090,Fibonacci 2^24,prove,0.214,,https://potatodog.cc/garrick99/VortexSTARK/blob/main/STARKNET_POST.md,2026,,,,,
    VortexSTARK circle STARK (stwo-compatible),CPU,Fibonacci 2^24,verify,0.0062,,https://potatodog.cc/garrick99/VortexSTARK/blob/main/STARKNET_POST.md,2026,,,,,
    VortexSTARK circle STARK (stwo-compatible),1x RTX 5090,Fibonacci 2^28,prove,1.55,,https://potatodog.cc/garrick99/VortexSTARK/blob/main/STARKNET_POST.md,2026,,,,,
    VortexSTARK circle STARK (stwo-compatible),CPU,Fibonacci 2^28,verify,0.008199999999999999,,https://potatodog.cc/garrick99/VortexSTARK/blob/main/STARKNET_POST.md,2026,,,,,
    VortexSTARK circle STARK (stwo-compatible),1x RTX 5090,Fibonacci 2^29,prove,8.9,,https://potatodog.cc/garrick99/VortexSTARK/blob/main/STARKNET_POST.md,2026,,,,,
    VortexSTARK circle STARK (stwo-compatible),CPU,Fibonacci 2^29,verify,0.0078,,https://potatodog.cc/garrick99/VortexSTARK/blob/main/STARKNET_POST.md,2026,,,,,
    BitSage stwo GPU,1x H100 @ $2/h,64K steps,prove,0.047,2.6e-05,https://sg.kele.xyz/Bitsage-Network/rust-node/blob/main/GPU_PROOF_PIPELINE.md,2026,,,,,
    BitSage stwo SIMD CPU,28-core @ $0.50/h,64K steps,prove,0.157,4.4e-05,https://sg.kele.xyz/Bitsage-Network/rust-node/blob/main/GPU_PROOF_PIPELINE.md,2026,,,,,
    BitSage stwo GPU,1x H100 @ $2/h,256K steps,prove,0.165,9.2e-05,https://sg.kele.xyz/Bitsage-Network/rust-node/blob/main/GPU_PROOF_PIPELINE.md,2026,,,,,
    BitSage stwo SIMD CPU,28-core @ $0.50/h,256K steps,prove,0.351,9.8e-05,https://sg.kele.xyz/Bitsage-Network/rust-node/blob/main/GPU_PROOF_PIPELINE.md,2026,,,,,
    BitSage stwo GPU,1x H100 @ $2/h,1M steps,prove,0.666,0.00037,https://sg.kele.xyz/Bitsage-Network/rust-node/blob/main/GPU_PROOF_PIPELINE.md,2026,,,,,
    BitSage stwo SIMD CPU,28-core @ $0.50/h,1M steps,prove,1.058,0.000294,https://sg.kele.xyz/Bitsage-Network/rust-node/blob/main/GPU_PROOF_PIPELINE.md,2026,,,,,
    ICICLE-Stwo,CUDA GPU vs SIMD CPU,,speed-up,,,https://ingonyama.com/blog/introducing-icicle-stwo-a-gpu-accelerated-stwo-prover,2025,3.25x-7x,,,,
    RISC Zero succinct receipt,dev laptop CPU,1 receipt,verify,0.0122,,https://repos.status.im/logos-blockchain/lssa (docs/benchmarks/cycle_bench.md),2026,,223551,,,
    RISC Zero composition,dev laptop CPU,1 extra chained call,recursion/composition,53,,https://repos.status.im/logos-blockchain/logos-execution-zone (cycle_bench.md),2026,,,,,
    Groth16 BN254 (analytical),,l public inputs,L1 verify,,,https://hackmd.io/@nebra-one/ByoMB8Zf6,,,,,181000 + 6150*l,"EIP-1108: 45000+34000*k pairing, 6000/ecMul, 150/ecAdd"
    Groth16 snarkjs verifier (measured),,l public inputs,L1 verify,,,https://hackmd.io/Fa4A8lVKRM2TwVh1dhUb1Q,,,,,207000 + 7160*l,
    FFLONK snarkjs verifier (measured),,l public inputs,L1 verify,,,https://hackmd.io/Fa4A8lVKRM2TwVh1dhUb1Q,,,,,200000 + 900*l,
    Starknet SHARP STARK verifier,,1 shared proof,L1 verify,,,https://standard-crypto.gitbook.io/zkstats/projects/starknet,2024,,,,6000000,Starknet share taken as 0.7
    zkSync Lite,,per tx,L1 publish gas,,,https://github.com/dmihal/l2-fees/issues/7,2021,,,,400,
    hardware price,RTX 4090 24GB,1 hour,hardware price $/h,,0.29,openrelay.inc (api-evangelist/openrelay plans yml),2026,,,,,usd is per hour
    hardware price,RTX 3090 24GB,1 hour,hardware price $/h,,0.18,openrelay.inc,2026,,,,,usd is per hour
    hardware price,H100 SXM 80GB,1 hour,hardware price $/h,,2.6,openrelay.inc,2026,,,,,usd is per hour
    hardware price,A100 40GB,1 hour,hardware price $/h,,0.8,openrelay.inc,2026,,,,,usd is per hour
    hardware price,H100 SXM5 80GB,1 hour,hardware price $/h,,2.29,runpod via hf:gemmozero/ai-energy-futures-2026,2026,,,,,usd is per hour
    hardware price,RTX 4090 24GB,1 hour,hardware price $/h,,0.44,runpod via hf:gemmozero/ai-energy-futures-2026,2026,,,,,usd is per hour
    hardware price,L40S 48GB,1 hour,hardware price $/h,,0.99,runpod via hf:gemmozero/ai-energy-futures-2026,2026,,,,,usd is per hour
    hardware price,A100 SXM4 80GB,1 hour,hardware price $/h,,1.09,runpod via hf:gemmozero/ai-energy-futures-2026,2026,,,,,usd is per hour
    hardware price,H100 SXM5 80GB,1 hour,hardware price $/h,,2.49,lambdalabs via hf:gemmozero/ai-energy-futures-2026,2026,,,,,usd is per hour
    hardware price,H100 (index),1 hour,hardware price $/h,,2.7928,github renshuBTC/compute-screener gpu_index_daily.csv 2025-11-27,2025,,,,,usd is per hour
    hardware price,RTX 5090,1 hour,hardware price $/h,,0.55,nodexo-ai/nodexo bundled_subnet_config.json,2026,,,,,usd is per hour
    hardware price,EC2 m7g.large,1 hour,hardware price $/h,,0.0816,https://www.factualminds.com/blog/amazon-ec2-on-demand-pricing-instance-families-2026/,2026,,,,,usd is per hour
    hardware price,EC2 g5.xlarge (A10G),1 hour,hardware price $/h,,1.006,https://www.factualminds.com/blog/amazon-ec2-on-demand-pricing-instance-families-2026/,2026,,,,,usd is per hour
    hardware price,EC2 p5.48xlarge (8xH100),1 hour,hardware price $/h,,98.32,https://wring.co/blog/aws-ec2-pricing-guide,2026,,,,,usd is per hour
    hardware price,EC2 c5.24xlarge 96 vCPU,1 hour,hardware price $/h,,4.08,https://docs.amazonaws.cn/en_us/autoscaling/ec2/userguide/weights-spot-price-per-unit-hour-example.html (example prices),2023,,,,,usd is per hour
    hardware price,EC2 c5.2xlarge 8 vCPU,1 hour,hardware price $/h,,0.34,https://docs.amazonaws.cn/... (example prices),2023,,,,,usd is per hour
    """#
}
