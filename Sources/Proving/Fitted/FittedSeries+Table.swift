extension FittedSeries {
  /// The lines, compiled in: written by `make golden` from the published rows, and held by a test to
  /// what the rows give.
  package static let table = #"""
    system,machine,workload,stage,source,rows,threads_exponent,per_unit,fixed,spread
    Polygon zkEVM prover,,trace # rows,memory,https://orbiter-finance.medium.com/the-acceleration-of-zkevm-prover-3551145b27ca,2,0.0,48398.97155761719,84000000000.00003,0.13410480485138349
    SP1 Turbo v4,AWS g6.xlarge (1x L4),Loop-#,E2E with recursion,https://blog.succinct.xyz/sp1-turbo,2,0.0,9.46060606060606e-07,1.093939393939394,0.13410480485138349
    SP1 v3.0.0,AWS g6.xlarge (1x L4),Loop-#,E2E with recursion,https://blog.succinct.xyz/sp1-turbo,2,0.0,2.28888888888889e-06,10.811111111111115,0.13410480485138349
    RISC Zero,M1 MacBook Metal,# cycles,segment proof,https://dev.risczero.com/datasheet.pdf,8,0.0,1.8521962445993105e-05,0.6499578035524145,0.21849309837475278
    RISC Zero,M2 MacBook Metal,# cycles,segment proof,https://dev.risczero.com/datasheet.pdf,5,0.0,9.885403822657804e-06,0.8293366087390115,0.04402164846463759
    RISC Zero,M1 MacBook CPU only,# cycles,segment proof,https://dev.risczero.com/datasheet.pdf,3,0.0,6.922243560652539e-05,0.5348769415932086,0.21234708204958236
    RISC Zero,AMD Threadripper PRO 3995WX 64c,# cycles,segment proof,https://dev.risczero.com/datasheet.pdf,4,0.0,2.4720993020784413e-05,0.45857962847066236,0.12708953836182424
    RISC Zero,M1 MacBook Metal,# cycles,memory,https://dev.risczero.com/datasheet.pdf,8,0.0,7149.680291056537,0.0,0.0014587969183975373
    RISC Zero,M2 MacBook Metal,# cycles,memory,https://dev.risczero.com/datasheet.pdf,5,0.0,7151.02399601735,0.0,0.0018191577379667763
    RISC Zero,M1 MacBook CPU only,# cycles,memory,https://dev.risczero.com/datasheet.pdf,3,0.0,7142.367649040823,0.0,0.001942202465176515
    RISC Zero,AMD Threadripper PRO 3995WX 64c,# cycles,memory,https://dev.risczero.com/datasheet.pdf,4,0.0,7150.640856919697,0.0,0.002114298988255587
    Jolt,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=#,prove (SP1/R0/OpenVM incl. compression),https://docs.starknet.io/learn/S-two-book/benchmarks,7,0.0,5.19106866463122e-05,1.6492033964282597,0.07061139084853711
    SP1,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=#,prove (SP1/R0/OpenVM incl. compression),https://docs.starknet.io/learn/S-two-book/benchmarks,7,0.0,6.049120697707914e-05,14.850806375086123,0.177966052749977
    OpenVM,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=#,prove (SP1/R0/OpenVM incl. compression),https://docs.starknet.io/learn/S-two-book/benchmarks,7,0.0,0.00025139017337213245,25.95933774425778,0.06656173263577937
    RISC Zero,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=#,prove (SP1/R0/OpenVM incl. compression),https://docs.starknet.io/learn/S-two-book/benchmarks,7,0.0,0.0002975081279820808,8.365965970784282,0.09386019893261968
    Stone,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=#,prove (SP1/R0/OpenVM incl. compression),https://docs.starknet.io/learn/S-two-book/benchmarks,2,0.0,0.0011945495605468752,17.181999999999995,0.13410480485138349
    S-two,AMD EPYC-Rome 48 vCPU 184 GB (CPU only),Fibonacci n=#,prove (SP1/R0/OpenVM incl. compression),https://docs.starknet.io/learn/S-two-book/benchmarks,6,0.0,6.681890997593478e-06,11.738206138119535,0.08586926531176596
    Miden VM,Apple M4 Pro,# VM cycles,prove,https://github.com/0xMiden/miden-vm README @07b4b382,5,0.774,3.187706801435534e-05,0.4722993899108577,0.28442173242358715
    Miden VM,AMD Ryzen 9 9950X,# VM cycles,prove,https://github.com/0xMiden/miden-vm README @07b4b382,6,0.774,3.081570152965692e-05,0.4574571522821089,0.24041283654006507
    Miden VM,Apple M4 Pro,# VM cycles,memory,https://github.com/0xMiden/miden-vm README @07b4b382,4,0.0,5508.775551074064,480402869.38037235,0.10597045909466428
    Miden VM,AMD Ryzen 9 9950X,# VM cycles,memory,https://github.com/0xMiden/miden-vm README @07b4b382,4,0.0,4955.710892218249,266758407.51923904,0.15500550185107628
    Winterfell f128 Rescue chain,Intel i9-9980KH 8 cores,# hashes,prove 100-bit,https://github.com/facebook/winterfell README @0d2da537,6,0.0,3.876112605172152e-05,0.0,0.12646076189236347
    Winterfell f128 Rescue chain,Intel i9-9980KH 8 cores,# hashes,prove 128-bit,https://github.com/facebook/winterfell README @0d2da537,6,0.0,6.558691177395624e-05,0.000872305815157237,0.1448493614390938
    Winterfell f128 Rescue chain,Intel i9-9980KH 8 cores,# hashes,witness/trace,https://github.com/facebook/winterfell README @0d2da537,6,0.0,9.015168225087049e-05,0.008656292412409816,0.08508705861755757
    Winterfell Lamport+ signatures,Intel i9-9980KH 8 cores,# signatures,prove,https://github.com/facebook/winterfell README @0d2da537,5,0.0,0.02014104359032766,0.0,0.05373434491409935
    Winterfell Lamport+ signatures,Intel i9-9980KH 8 cores,# signatures,memory,https://github.com/facebook/winterfell README @0d2da537,5,0.0,7385817.5905217305,31382204.91989287,0.02720010642313176
    Winterfell Lamport+ signatures,1 core,# signatures,verify,https://github.com/facebook/winterfell README @0d2da537,5,0.0,1.5731194384178585e-06,0.004191735208683562,0.04335185107531719
    Winterfell 1024 Lamport+ thread scaling,AMD EPYC 7003,# signatures,prove,https://github.com/facebook/winterfell README @0d2da537,7,0.984,0.1203748511124309,1.809071284910231,0.05565146299948567
    leanMultisig recursion rate 1/2 proven,M4 Max 48GB CPU,# -> 1 (700 XMSS each),recursion node,https://github.com/leanEthereum/leanMultisig README,4,0.0,0.24170705474117754,0.0,0.14589861948082378
    leanMultisig recursion rate 1/4 proven,M4 Max 48GB CPU,# -> 1 (700 XMSS each),recursion node,https://github.com/leanEthereum/leanMultisig README,4,0.0,0.20936823495330753,0.04230299950514015,0.04197414531894555
    bellman Groth16,,# constraints,final wrap proxy: groth16 prove,https://github.com/stefandeml/bellman_benchmarks,9,0.0,8.616461430302093e-06,0.0,0.20015096748273256
    bellman Groth16,,# constraints,memory,https://github.com/stefandeml/bellman_benchmarks,9,0.0,1320.6200779114542,4810179.124595,0.12826593368300127
    "Plonky3 KoalaBear blake3 AIR, rate 1/2, 256 queries",,# permutations,prove,https://learnblockchain.cn/article/15185 (han0110/bench-hash-in-snark),8,0.0,6.165919448501142e-05,0.0,0.10182556781302507
    "Plonky3 KoalaBear blake3 AIR, rate 1/2, 256 queries",,# permutations,memory,https://learnblockchain.cn/article/15185 (han0110/bench-hash-in-snark),8,0.0,69225.4347008904,29910603.231839795,0.00936520719625481
    NTT Goldilocks,i9-13900H,# (64-bit normalised),NTT,https://docs.google.com/presentation/d/1vGLlcp6K0ZDLgi_zSdLCm1HrX-mmzrIJSbktdRAu99g (Ulvetanna),3,0.0,1.829661398792833e-08,0.0,0.17028465556538677
    NTT BabyBear,i9-13900H,# (64-bit normalised),NTT,https://docs.google.com/presentation/d/1vGLlcp6K0ZDLgi_zSdLCm1HrX-mmzrIJSbktdRAu99g (Ulvetanna),3,0.0,6.212228805541473e-08,0.0,0.23572337909796873
    VortexSTARK circle STARK,1x RTX 5090,Fibonacci #,prove,https://potatodog.cc/garrick99/VortexSTARK/blob/main/STARKNET_POST.md,3,0.0,6.627411691444043e-09,0.09957750320594388,0.8902118409193105
    VortexSTARK circle STARK,CPU,Fibonacci #,verify,https://potatodog.cc/garrick99/VortexSTARK/blob/main/STARKNET_POST.md,3,0.0,3.323011107818243e-12,0.006409390828622276,0.23780515828658214
    BitSage stwo GPU,1x H100 @ $2/h,# steps,prove,https://sg.kele.xyz/Bitsage-Network/rust-node/blob/main/GPU_PROOF_PIPELINE.md,3,0.0,6.186193317854093e-07,0.006237172980315207,0.07969140071846174
    BitSage stwo SIMD CPU,28-core @ $0.50/h,# steps,prove,https://sg.kele.xyz/Bitsage-Network/rust-node/blob/main/GPU_PROOF_PIPELINE.md,3,0.0,9.321413932640815e-07,0.09739212639951235,0.07408881259258436
    Pico,AMD EPYC 7543 32c 128GB (CPU),"fibonacci, # fibonacci index",prove,bench_results/18_feb_25_epyc7543_32c_128gb.csv,4,0.0,0.00015939090668546087,25.73654003002159,0.0201748041710175
    SP1-AVX2,AMD EPYC 7543 32c 128GB (CPU),"fibonacci, # fibonacci index",prove,bench_results/18_feb_25_epyc7543_32c_128gb.csv,4,0.0,0.0001045052040520806,16.15703599563824,0.34864021294395714
    SP1-AVX2-Groth16,AMD EPYC 7543 32c 128GB (CPU),"fibonacci, # fibonacci index",prove,bench_results/18_feb_25_epyc7543_32c_128gb.csv,4,0.0,9.663307477708057e-05,98.08196412250611,0.09708269113655053
    Risc0,AMD EPYC 7543 32c 128GB (CPU),"fibonacci, # fibonacci index",prove,bench_results/18_feb_25_epyc7543_32c_128gb.csv,4,0.0,0.0004899789612526551,4.10676033163222,0.02270832594784611
    Pico,AMD EPYC 8534P 64c 576GB (CPU),"fibonacci, # fibonacci index",prove,bench_results/18_feb_25_epyc8534p_64c_576gb.csv,4,0.0,7.70746618502409e-05,24.08591916628007,0.1596925318208301
    SP1-AVX512,AMD EPYC 8534P 64c 576GB (CPU),"fibonacci, # fibonacci index",prove,bench_results/18_feb_25_epyc8534p_64c_576gb.csv,4,0.0,8.293458954022121e-05,18.09865553533552,0.33020516494918717
    SP1-AVX512-Groth16,AMD EPYC 8534P 64c 576GB (CPU),"fibonacci, # fibonacci index",prove,bench_results/18_feb_25_epyc8534p_64c_576gb.csv,4,0.0,7.873217987597207e-05,83.59952128934147,0.09859567720274057
    Risc0,AMD EPYC 8534P 64c 576GB (CPU),"fibonacci, # fibonacci index",prove,bench_results/18_feb_25_epyc8534p_64c_576gb.csv,4,0.0,0.0003650054712447946,3.4552786770846176,0.02163885325422326
    Pico,AMD EPYC 7543 32c 128GB (CPU),"fibonacci, # fibonacci index",prove,bench_results/fibo_24_feb_25_epyc7543_32c_128gb.csv,4,0.0,0.00015822116124430057,25.914216467958344,0.03372833591320011
    SP1-AVX2,AMD EPYC 7543 32c 128GB (CPU),"fibonacci, # fibonacci index",prove,bench_results/fibo_24_feb_25_epyc7543_32c_128gb.csv,4,0.0,0.00010284834249172182,15.32824498056193,0.37368721184990755
    SP1-AVX2-Groth16,AMD EPYC 7543 32c 128GB (CPU),"fibonacci, # fibonacci index",prove,bench_results/fibo_24_feb_25_epyc7543_32c_128gb.csv,4,0.0,9.612499401675571e-05,97.60328476318598,0.08503767206835154
    Risc0,AMD EPYC 7543 32c 128GB (CPU),"fibonacci, # fibonacci index",prove,bench_results/fibo_24_feb_25_epyc7543_32c_128gb.csv,4,0.0,0.000602533816372596,7.330644911769669,0.06858600371689856
    Pico-AVX512,AMD EPYC 8534P 64c 576GB (CPU),"fibonacci, # fibonacci index",prove,bench_results/fibo_5_mar_25_epyc8534p_64c_576gb.csv,4,0.0,7.785490645295313e-05,23.845828338612183,0.1640510888504568
    SP1-AVX512,AMD EPYC 8534P 64c 576GB (CPU),"fibonacci, # fibonacci index",prove,bench_results/fibo_5_mar_25_epyc8534p_64c_576gb.csv,4,0.0,8.238127955017313e-05,17.10936790998422,0.3423784572227067
    SP1-AVX512-Groth16,AMD EPYC 8534P 64c 576GB (CPU),"fibonacci, # fibonacci index",prove,bench_results/fibo_5_mar_25_epyc8534p_64c_576gb.csv,4,0.0,7.885294952142886e-05,82.4226328821717,0.09838765048782801
    Risc0,AMD EPYC 8534P 64c 576GB (CPU),"fibonacci, # fibonacci index",prove,bench_results/fibo_5_mar_25_epyc8534p_64c_576gb.csv,4,0.0,0.00046047336267398333,6.141109292623268,0.09715657108096315
    SP1-AVX2,NVIDIA RTX A6000 48GB (GPU),"fibonacci, # fibonacci index",prove,bench_results/fibo_6_mar_25_A6000.csv,4,0.0,9.392536872666475e-06,13.103657907006909,0.06883499121767865
    SP1-AVX2-Groth16,NVIDIA RTX A6000 48GB (GPU),"fibonacci, # fibonacci index",prove,bench_results/fibo_6_mar_25_A6000.csv,4,0.0,9.507186269000204e-06,54.32520931168961,0.20747272438471812
    Risc0,NVIDIA RTX A6000 48GB (GPU),"fibonacci, # fibonacci index",prove,bench_results/fibo_6_mar_25_A6000.csv,4,0.0,4.623281930537023e-05,1.2172809900805195,0.11573196561238118
    SP1-AVX2,NVIDIA RTX A6000 48GB (GPU),"keccak, # iterations",prove,bench_results/keccak_14_mar_25_A6000.csv,7,0.0,1.1632208145373382e-05,15.097898532742072,0.017383430168422163
    SP1-AVX2-Groth16,NVIDIA RTX A6000 48GB (GPU),"keccak, # iterations",prove,bench_results/keccak_14_mar_25_A6000.csv,7,0.0,1.177137201163067e-05,53.506548519352066,0.01112727570808893
    Risc0,NVIDIA RTX A6000 48GB (GPU),"keccak, # iterations",prove,bench_results/keccak_14_mar_25_A6000.csv,6,0.0,0.00011549717407914049,4.961176093305402,0.057342066590940544
    Pico-AVX512 Groth16,AMD EPYC 8534P 64c 576GB (CPU),"keccak, # iterations",prove,bench_results/keccak_18_mar_25_epyc8534p_64c_576gb.csv,6,0.0,7.32241850132673e-05,29.615170723958133,0.054403418415325304
    SP1-AVX512,AMD EPYC 8534P 64c 576GB (CPU),"keccak, # iterations",prove,bench_results/keccak_18_mar_25_epyc8534p_64c_576gb.csv,6,0.0,0.00010421983427095585,53.12160897593733,0.11278067685736118
    SP1-AVX512-Groth16,AMD EPYC 8534P 64c 576GB (CPU),"keccak, # iterations",prove,bench_results/keccak_18_mar_25_epyc8534p_64c_576gb.csv,6,0.0,0.00010942002006739019,114.61993398753818,0.09114020326331666
    Risc0,AMD EPYC 8534P 64c 576GB (CPU),"keccak, # iterations",prove,bench_results/keccak_18_mar_25_epyc8534p_64c_576gb.csv,6,0.0,0.0009805333356603585,33.738787226264186,0.04282898254278831
    Pico,AMD EPYC 7543 32c 128GB (CPU),"keccak, # iterations",prove,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv,13,0.0,0.00013578332286243608,32.65890045282103,0.021425491697045964
    SP1-AVX2,AMD EPYC 7543 32c 128GB (CPU),"keccak, # iterations",prove,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv,13,0.0,0.00012017258813836601,54.522519048865384,0.034464600922613595
    SP1-AVX2-Groth16,AMD EPYC 7543 32c 128GB (CPU),"keccak, # iterations",prove,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv,13,0.0,0.00012344996134065655,132.95114239931084,0.024958555201519114
    Risc0,AMD EPYC 7543 32c 128GB (CPU),"keccak, # iterations",prove,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv,11,0.0,0.0035106200188021485,21.335489573089667,0.03160102652924044
    Pico,AMD EPYC 7543 32c 128GB (CPU),"keccak, # iterations",prove,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv,19,0.0,0.00013495248481175135,32.632502022947044,0.020900698099235778
    SP1-AVX2,AMD EPYC 7543 32c 128GB (CPU),"keccak, # iterations",prove,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv,19,0.0,0.00011895308153458578,53.87872840083561,0.06351583439902396
    SP1-AVX2-Groth16,AMD EPYC 7543 32c 128GB (CPU),"keccak, # iterations",prove,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv,19,0.0,0.0001245694872574936,131.82297088054509,0.04221615441980008
    Risc0,AMD EPYC 7543 32c 128GB (CPU),"keccak, # iterations",prove,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv,15,0.0,0.004375703443149532,43.353161301429765,0.04055219901180287
    Pico-AVX512,AMD EPYC 8534P 64c 576GB (CPU),"keccak, # iterations",prove,bench_results/keccak_5_mar_25_epyc8534p_64c_576gb.csv,6,0.0,7.425154487615406e-05,29.390605916231323,0.057151120821731925
    SP1-AVX512,AMD EPYC 8534P 64c 576GB (CPU),"keccak, # iterations",prove,bench_results/keccak_5_mar_25_epyc8534p_64c_576gb.csv,6,0.0,0.00010413214208260832,52.44379308003565,0.11276998062613683
    SP1-AVX512-Groth16,AMD EPYC 8534P 64c 576GB (CPU),"keccak, # iterations",prove,bench_results/keccak_5_mar_25_epyc8534p_64c_576gb.csv,6,0.0,0.00010846157857981195,114.18164795510158,0.10261118105787642
    Risc0,AMD EPYC 8534P 64c 576GB (CPU),"keccak, # iterations",prove,bench_results/keccak_5_mar_25_epyc8534p_64c_576gb.csv,4,0.0,0.003465714882826707,33.90194291907136,0.009737785284676255
    SP1-AVX2,NVIDIA RTX A6000 48GB (GPU),"keccak, # iterations",prove,bench_results/keccak_6_mar_25_A6000.csv,7,0.0,1.1992555476578749e-05,21.59368414186997,0.01159042364898641
    SP1-AVX2-Groth16,NVIDIA RTX A6000 48GB (GPU),"keccak, # iterations",prove,bench_results/keccak_6_mar_25_A6000.csv,7,0.0,1.3337642768055613e-05,60.08646680518262,0.06893806672106587
    Risc0,NVIDIA RTX A6000 48GB (GPU),"keccak, # iterations",prove,bench_results/keccak_6_mar_25_A6000.csv,6,0.0,0.0003705384545633231,7.205500883355437,0.034052771548486384
    RSP SP1,NVIDIA RTX A6000 48GB (GPU),"rsp_ethereum_block, # Mgas of block",prove,bench_results/rsp_12_mar_25_A6000.csv,6,0.0,0.8634646867670186,7.9082448573005975,0.013741978930304974
    RSP RISC0,NVIDIA RTX A6000 48GB (GPU),"rsp_ethereum_block, # Mgas of block",prove,bench_results/rsp_12_mar_25_A6000.csv,6,0.0,14.48411961943128,0.0,0.11401737503287186
    RSP SP1,NVIDIA RTX A6000 48GB (GPU),"rsp_ethereum_block, # Mgas of block",prove,bench_results/rsp_18_mar_25_A6000.csv,6,0.0,1.0689584916276942,8.778932440940071,0.03223543942038511
    RSP RISC0,NVIDIA RTX A6000 48GB (GPU),"rsp_ethereum_block, # Mgas of block",prove,bench_results/rsp_18_mar_25_A6000.csv,6,0.0,10.770458151054067,0.0,0.1619416583388787
    RSP SP1,NVIDIA RTX A6000 48GB (GPU),"rsp_ethereum_block, # Mgas of block",prove,bench_results/rsp_8_mar_25_A6000.csv,6,0.0,4.317701699640656,0.0,0.22167145942514116
    RSP RISC0,NVIDIA RTX A6000 48GB (GPU),"rsp_ethereum_block, # Mgas of block",prove,bench_results/rsp_8_mar_25_A6000.csv,6,0.0,13.23364963548392,0.0,0.1362874943017111
    RSP SP1-Compressed,NVIDIA RTX A6000 48GB (GPU),"rsp_ethereum_block, # Mgas of block",prove,bench_results/rsp_sp1_modes_13_mar_25_A6000.csv,6,0.0,1.0684401186837935,9.866222806208704,0.034534457310422755
    RSP SP1-Groth16,NVIDIA RTX A6000 48GB (GPU),"rsp_ethereum_block, # Mgas of block",prove,bench_results/rsp_sp1_modes_13_mar_25_A6000.csv,6,0.0,1.0692172807953557,48.356074933834755,0.02203530478497634
    RSP SP1-Core,NVIDIA RTX A6000 48GB (GPU),"rsp_ethereum_block, # Mgas of block",prove,bench_results/rsp_sp1_modes_13_mar_25_A6000.csv,6,0.0,1.0606030009318972,8.086313383310117,0.00979068745587847
    RSP SP1-Compressed,NVIDIA RTX A6000 48GB (GPU),"rsp_ethereum_block, # Mgas of block",aggregation tree,bench_results/rsp_sp1_modes_13_mar_25_A6000.csv,6,0.0,0.007932326010577466,1.7737437161352352,1.2628775964109635
    RSP SP1-Groth16,NVIDIA RTX A6000 48GB (GPU),"rsp_ethereum_block, # Mgas of block",wrap,bench_results/rsp_sp1_modes_13_mar_25_A6000.csv,6,0.0,0.0,38.29408838102787,0.06796167011338924
    RSP SP1-Core,,"rsp_ethereum_block, # gas",megabytes of core proof,bench_results/rsp_sp1_modes_13_mar_25_A6000.csv,6,0.0,2.2072656185185186e-05,24.179523629629628,0.4918278979056307
    SP1,cpu-epyc-7543,"fibonacci and keccak, over an RTX A6000",factor,bench_results,4,0.0,10.421714572538336,1.7084223310715019,0.0
    SP1,cpu-epyc-8534p,"fibonacci and keccak, over an RTX A6000",factor,bench_results,4,0.0,8.726886854494877,1.780755870222761,0.0
    RISC Zero,cpu-epyc-7543,"fibonacci and keccak, over an RTX A6000",factor,bench_results,4,0.0,12.405744187873733,6.019410613008545,0.0
    RISC Zero,cpu-epyc-8534p,"fibonacci and keccak, over an RTX A6000",factor,bench_results,4,0.0,9.651767240309496,4.8720103209228025,0.0
    """#
}
