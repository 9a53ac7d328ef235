extension PublishedTable {
  /// The benchmarks of yetanotherco/zkvm_benchmarks (`bench_results` at commit 98a9c490, MIT licence),
  /// February and March 2025: four systems, three programs, three machines, unaltered.
  static let benchmarks = #"""
    run_date,hardware,program,prover,n,n_unit,proving_s,proof_bytes,source_file
    2025-02-18,AMD EPYC 7543 32c 128GB (CPU),fibonacci,Pico,10000,fibonacci index,27.1,,bench_results/18_feb_25_epyc7543_32c_128gb.csv
    2025-02-18,AMD EPYC 7543 32c 128GB (CPU),fibonacci,SP1-AVX2,10000,fibonacci index,15.5,,bench_results/18_feb_25_epyc7543_32c_128gb.csv
    2025-02-18,AMD EPYC 7543 32c 128GB (CPU),fibonacci,SP1-AVX2-Groth16,10000,fibonacci index,93.6,,bench_results/18_feb_25_epyc7543_32c_128gb.csv
    2025-02-18,AMD EPYC 7543 32c 128GB (CPU),fibonacci,Risc0,10000,fibonacci index,9.0,,bench_results/18_feb_25_epyc7543_32c_128gb.csv
    2025-02-18,AMD EPYC 7543 32c 128GB (CPU),fibonacci,Pico,100000,fibonacci index,42.3,,bench_results/18_feb_25_epyc7543_32c_128gb.csv
    2025-02-18,AMD EPYC 7543 32c 128GB (CPU),fibonacci,SP1-AVX2,100000,fibonacci index,35.7,,bench_results/18_feb_25_epyc7543_32c_128gb.csv
    2025-02-18,AMD EPYC 7543 32c 128GB (CPU),fibonacci,SP1-AVX2-Groth16,100000,fibonacci index,114.6,,bench_results/18_feb_25_epyc7543_32c_128gb.csv
    2025-02-18,AMD EPYC 7543 32c 128GB (CPU),fibonacci,Risc0,100000,fibonacci index,53.3,,bench_results/18_feb_25_epyc7543_32c_128gb.csv
    2025-02-18,AMD EPYC 7543 32c 128GB (CPU),fibonacci,Pico,1000000,fibonacci index,183.9,,bench_results/18_feb_25_epyc7543_32c_128gb.csv
    2025-02-18,AMD EPYC 7543 32c 128GB (CPU),fibonacci,SP1-AVX2,1000000,fibonacci index,122.9,,bench_results/18_feb_25_epyc7543_32c_128gb.csv
    2025-02-18,AMD EPYC 7543 32c 128GB (CPU),fibonacci,SP1-AVX2-Groth16,1000000,fibonacci index,200.7,,bench_results/18_feb_25_epyc7543_32c_128gb.csv
    2025-02-18,AMD EPYC 7543 32c 128GB (CPU),fibonacci,Risc0,1000000,fibonacci index,498.6,,bench_results/18_feb_25_epyc7543_32c_128gb.csv
    2025-02-18,AMD EPYC 7543 32c 128GB (CPU),fibonacci,Pico,4000000,fibonacci index,663.8,,bench_results/18_feb_25_epyc7543_32c_128gb.csv
    2025-02-18,AMD EPYC 7543 32c 128GB (CPU),fibonacci,SP1-AVX2,4000000,fibonacci index,402.2,,bench_results/18_feb_25_epyc7543_32c_128gb.csv
    2025-02-18,AMD EPYC 7543 32c 128GB (CPU),fibonacci,SP1-AVX2-Groth16,4000000,fibonacci index,473.7,,bench_results/18_feb_25_epyc7543_32c_128gb.csv
    2025-02-18,AMD EPYC 7543 32c 128GB (CPU),fibonacci,Risc0,4000000,fibonacci index,1941.2,,bench_results/18_feb_25_epyc7543_32c_128gb.csv
    2025-02-18,AMD EPYC 8534P 64c 576GB (CPU),fibonacci,Pico,10000,fibonacci index,23.1,,bench_results/18_feb_25_epyc8534p_64c_576gb.csv
    2025-02-18,AMD EPYC 8534P 64c 576GB (CPU),fibonacci,SP1-AVX512,10000,fibonacci index,16.9,,bench_results/18_feb_25_epyc8534p_64c_576gb.csv
    2025-02-18,AMD EPYC 8534P 64c 576GB (CPU),fibonacci,SP1-AVX512-Groth16,10000,fibonacci index,79.5,,bench_results/18_feb_25_epyc8534p_64c_576gb.csv
    2025-02-18,AMD EPYC 8534P 64c 576GB (CPU),fibonacci,Risc0,10000,fibonacci index,7.1,,bench_results/18_feb_25_epyc8534p_64c_576gb.csv
    2025-02-18,AMD EPYC 8534P 64c 576GB (CPU),fibonacci,Pico,100000,fibonacci index,35.9,,bench_results/18_feb_25_epyc8534p_64c_576gb.csv
    2025-02-18,AMD EPYC 8534P 64c 576GB (CPU),fibonacci,SP1-AVX512,100000,fibonacci index,35.0,,bench_results/18_feb_25_epyc8534p_64c_576gb.csv
    2025-02-18,AMD EPYC 8534P 64c 576GB (CPU),fibonacci,SP1-AVX512-Groth16,100000,fibonacci index,98.1,,bench_results/18_feb_25_epyc8534p_64c_576gb.csv
    2025-02-18,AMD EPYC 8534P 64c 576GB (CPU),fibonacci,Risc0,100000,fibonacci index,40.1,,bench_results/18_feb_25_epyc8534p_64c_576gb.csv
    2025-02-18,AMD EPYC 8534P 64c 576GB (CPU),fibonacci,Pico,1000000,fibonacci index,103.7,,bench_results/18_feb_25_epyc8534p_64c_576gb.csv
    2025-02-18,AMD EPYC 8534P 64c 576GB (CPU),fibonacci,SP1-AVX512,1000000,fibonacci index,104.4,,bench_results/18_feb_25_epyc8534p_64c_576gb.csv
    2025-02-18,AMD EPYC 8534P 64c 576GB (CPU),fibonacci,SP1-AVX512-Groth16,1000000,fibonacci index,166.0,,bench_results/18_feb_25_epyc8534p_64c_576gb.csv
    2025-02-18,AMD EPYC 8534P 64c 576GB (CPU),fibonacci,Risc0,1000000,fibonacci index,371.8,,bench_results/18_feb_25_epyc8534p_64c_576gb.csv
    2025-02-18,AMD EPYC 8534P 64c 576GB (CPU),fibonacci,Pico,4000000,fibonacci index,319.1,,bench_results/18_feb_25_epyc8534p_64c_576gb.csv
    2025-02-18,AMD EPYC 8534P 64c 576GB (CPU),fibonacci,SP1-AVX512,4000000,fibonacci index,325.0,,bench_results/18_feb_25_epyc8534p_64c_576gb.csv
    2025-02-18,AMD EPYC 8534P 64c 576GB (CPU),fibonacci,SP1-AVX512-Groth16,4000000,fibonacci index,391.1,,bench_results/18_feb_25_epyc8534p_64c_576gb.csv
    2025-02-18,AMD EPYC 8534P 64c 576GB (CPU),fibonacci,Risc0,4000000,fibonacci index,1446.7,,bench_results/18_feb_25_epyc8534p_64c_576gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),fibonacci,Pico,10000,fibonacci index,27.1,,bench_results/fibo_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),fibonacci,SP1-AVX2,10000,fibonacci index,14.7,,bench_results/fibo_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),fibonacci,SP1-AVX2-Groth16,10000,fibonacci index,93.6,,bench_results/fibo_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),fibonacci,Risc0,10000,fibonacci index,13.4,,bench_results/fibo_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),fibonacci,Pico,100000,fibonacci index,42.8,,bench_results/fibo_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),fibonacci,SP1-AVX2,100000,fibonacci index,35.4,,bench_results/fibo_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),fibonacci,SP1-AVX2-Groth16,100000,fibonacci index,113.7,,bench_results/fibo_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),fibonacci,Risc0,100000,fibonacci index,66.4,,bench_results/fibo_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),fibonacci,Pico,1000000,fibonacci index,182.9,,bench_results/fibo_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),fibonacci,SP1-AVX2,1000000,fibonacci index,118.8,,bench_results/fibo_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),fibonacci,SP1-AVX2-Groth16,1000000,fibonacci index,197.7,,bench_results/fibo_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),fibonacci,Risc0,1000000,fibonacci index,618.7,,bench_results/fibo_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),fibonacci,Pico,4000000,fibonacci index,657.1,,bench_results/fibo_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),fibonacci,SP1-AVX2,4000000,fibonacci index,397.2,,bench_results/fibo_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),fibonacci,SP1-AVX2-Groth16,4000000,fibonacci index,473.9,,bench_results/fibo_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),fibonacci,Risc0,4000000,fibonacci index,2419.4,,bench_results/fibo_24_feb_25_epyc7543_32c_128gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),fibonacci,Pico-AVX512,10000,fibonacci index,22.9,,bench_results/fibo_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),fibonacci,SP1-AVX512,10000,fibonacci index,16.0,,bench_results/fibo_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),fibonacci,SP1-AVX512-Groth16,10000,fibonacci index,78.5,,bench_results/fibo_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),fibonacci,Risc0,10000,fibonacci index,10.8,,bench_results/fibo_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),fibonacci,Pico-AVX512,100000,fibonacci index,35.5,,bench_results/fibo_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),fibonacci,SP1-AVX512,100000,fibonacci index,34.0,,bench_results/fibo_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),fibonacci,SP1-AVX512-Groth16,100000,fibonacci index,96.4,,bench_results/fibo_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),fibonacci,Risc0,100000,fibonacci index,50.9,,bench_results/fibo_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),fibonacci,Pico-AVX512,1000000,fibonacci index,106.0,,bench_results/fibo_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),fibonacci,SP1-AVX512,1000000,fibonacci index,102.8,,bench_results/fibo_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),fibonacci,SP1-AVX512-Groth16,1000000,fibonacci index,165.8,,bench_results/fibo_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),fibonacci,Risc0,1000000,fibonacci index,473.1,,bench_results/fibo_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),fibonacci,Pico-AVX512,4000000,fibonacci index,318.6,,bench_results/fibo_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),fibonacci,SP1-AVX512,4000000,fibonacci index,321.2,,bench_results/fibo_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),fibonacci,SP1-AVX512-Groth16,4000000,fibonacci index,389.4,,bench_results/fibo_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),fibonacci,Risc0,4000000,fibonacci index,1862.0,,bench_results/fibo_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-06,NVIDIA RTX A6000 48GB (GPU),fibonacci,SP1-AVX2,10000,fibonacci index,13.9,,bench_results/fibo_6_mar_25_A6000.csv
    2025-03-06,NVIDIA RTX A6000 48GB (GPU),fibonacci,SP1-AVX2-Groth16,10000,fibonacci index,53.1,,bench_results/fibo_6_mar_25_A6000.csv
    2025-03-06,NVIDIA RTX A6000 48GB (GPU),fibonacci,Risc0,10000,fibonacci index,1.7,,bench_results/fibo_6_mar_25_A6000.csv
    2025-03-06,NVIDIA RTX A6000 48GB (GPU),fibonacci,SP1-AVX2,100000,fibonacci index,13.3,,bench_results/fibo_6_mar_25_A6000.csv
    2025-03-06,NVIDIA RTX A6000 48GB (GPU),fibonacci,SP1-AVX2-Groth16,100000,fibonacci index,53.7,,bench_results/fibo_6_mar_25_A6000.csv
    2025-03-06,NVIDIA RTX A6000 48GB (GPU),fibonacci,Risc0,100000,fibonacci index,5.6,,bench_results/fibo_6_mar_25_A6000.csv
    2025-03-06,NVIDIA RTX A6000 48GB (GPU),fibonacci,SP1-AVX2,1000000,fibonacci index,22.8,,bench_results/fibo_6_mar_25_A6000.csv
    2025-03-06,NVIDIA RTX A6000 48GB (GPU),fibonacci,SP1-AVX2-Groth16,1000000,fibonacci index,69.2,,bench_results/fibo_6_mar_25_A6000.csv
    2025-03-06,NVIDIA RTX A6000 48GB (GPU),fibonacci,Risc0,1000000,fibonacci index,48.9,,bench_results/fibo_6_mar_25_A6000.csv
    2025-03-06,NVIDIA RTX A6000 48GB (GPU),fibonacci,SP1-AVX2,10000000,fibonacci index,106.8,,bench_results/fibo_6_mar_25_A6000.csv
    2025-03-06,NVIDIA RTX A6000 48GB (GPU),fibonacci,SP1-AVX2-Groth16,10000000,fibonacci index,147.1,,bench_results/fibo_6_mar_25_A6000.csv
    2025-03-06,NVIDIA RTX A6000 48GB (GPU),fibonacci,Risc0,10000000,fibonacci index,465.5,,bench_results/fibo_6_mar_25_A6000.csv
    2025-03-14,NVIDIA RTX A6000 48GB (GPU),keccak,SP1-AVX2,100,iterations,15.3,,bench_results/keccak_14_mar_25_A6000.csv
    2025-03-14,NVIDIA RTX A6000 48GB (GPU),keccak,SP1-AVX2-Groth16,100,iterations,53.9,,bench_results/keccak_14_mar_25_A6000.csv
    2025-03-14,NVIDIA RTX A6000 48GB (GPU),keccak,SP1-AVX2,1000,iterations,15.3,,bench_results/keccak_14_mar_25_A6000.csv
    2025-03-14,NVIDIA RTX A6000 48GB (GPU),keccak,SP1-AVX2-Groth16,1000,iterations,53.6,,bench_results/keccak_14_mar_25_A6000.csv
    2025-03-14,NVIDIA RTX A6000 48GB (GPU),keccak,SP1-AVX2,10000,iterations,15.3,,bench_results/keccak_14_mar_25_A6000.csv
    2025-03-14,NVIDIA RTX A6000 48GB (GPU),keccak,SP1-AVX2-Groth16,10000,iterations,54.3,,bench_results/keccak_14_mar_25_A6000.csv
    2025-03-14,NVIDIA RTX A6000 48GB (GPU),keccak,SP1-AVX2,100000,iterations,15.9,,bench_results/keccak_14_mar_25_A6000.csv
    2025-03-14,NVIDIA RTX A6000 48GB (GPU),keccak,SP1-AVX2-Groth16,100000,iterations,54.0,,bench_results/keccak_14_mar_25_A6000.csv
    2025-03-14,NVIDIA RTX A6000 48GB (GPU),keccak,SP1-AVX2,1000000,iterations,26.3,,bench_results/keccak_14_mar_25_A6000.csv
    2025-03-14,NVIDIA RTX A6000 48GB (GPU),keccak,SP1-AVX2-Groth16,1000000,iterations,64.5,,bench_results/keccak_14_mar_25_A6000.csv
    2025-03-14,NVIDIA RTX A6000 48GB (GPU),keccak,SP1-AVX2,10000000,iterations,131.5,,bench_results/keccak_14_mar_25_A6000.csv
    2025-03-14,NVIDIA RTX A6000 48GB (GPU),keccak,SP1-AVX2-Groth16,10000000,iterations,172.1,,bench_results/keccak_14_mar_25_A6000.csv
    2025-03-14,NVIDIA RTX A6000 48GB (GPU),keccak,SP1-AVX2,100000000,iterations,1188.4,,bench_results/keccak_14_mar_25_A6000.csv
    2025-03-14,NVIDIA RTX A6000 48GB (GPU),keccak,SP1-AVX2-Groth16,100000000,iterations,1229.3,,bench_results/keccak_14_mar_25_A6000.csv
    2025-03-14,NVIDIA RTX A6000 48GB (GPU),keccak,Risc0,100,iterations,5.1,,bench_results/keccak_14_mar_25_A6000.csv
    2025-03-14,NVIDIA RTX A6000 48GB (GPU),keccak,Risc0,1000,iterations,5.2,,bench_results/keccak_14_mar_25_A6000.csv
    2025-03-14,NVIDIA RTX A6000 48GB (GPU),keccak,Risc0,10000,iterations,5.7,,bench_results/keccak_14_mar_25_A6000.csv
    2025-03-14,NVIDIA RTX A6000 48GB (GPU),keccak,Risc0,100000,iterations,17.6,,bench_results/keccak_14_mar_25_A6000.csv
    2025-03-14,NVIDIA RTX A6000 48GB (GPU),keccak,Risc0,1000000,iterations,118.3,,bench_results/keccak_14_mar_25_A6000.csv
    2025-03-14,NVIDIA RTX A6000 48GB (GPU),keccak,Risc0,10000000,iterations,1150.1,,bench_results/keccak_14_mar_25_A6000.csv
    2025-03-18,AMD EPYC 8534P 64c 576GB (CPU),keccak,Pico-AVX512 Groth16,100,iterations,29.0,,bench_results/keccak_18_mar_25_epyc8534p_64c_576gb.csv
    2025-03-18,AMD EPYC 8534P 64c 576GB (CPU),keccak,SP1-AVX512,100,iterations,53.8,,bench_results/keccak_18_mar_25_epyc8534p_64c_576gb.csv
    2025-03-18,AMD EPYC 8534P 64c 576GB (CPU),keccak,SP1-AVX512-Groth16,100,iterations,116.0,,bench_results/keccak_18_mar_25_epyc8534p_64c_576gb.csv
    2025-03-18,AMD EPYC 8534P 64c 576GB (CPU),keccak,Pico-AVX512 Groth16,1000,iterations,29.1,,bench_results/keccak_18_mar_25_epyc8534p_64c_576gb.csv
    2025-03-18,AMD EPYC 8534P 64c 576GB (CPU),keccak,SP1-AVX512,1000,iterations,54.1,,bench_results/keccak_18_mar_25_epyc8534p_64c_576gb.csv
    2025-03-18,AMD EPYC 8534P 64c 576GB (CPU),keccak,SP1-AVX512-Groth16,1000,iterations,116.8,,bench_results/keccak_18_mar_25_epyc8534p_64c_576gb.csv
    2025-03-18,AMD EPYC 8534P 64c 576GB (CPU),keccak,Pico-AVX512 Groth16,10000,iterations,29.9,,bench_results/keccak_18_mar_25_epyc8534p_64c_576gb.csv
    2025-03-18,AMD EPYC 8534P 64c 576GB (CPU),keccak,SP1-AVX512,10000,iterations,54.6,,bench_results/keccak_18_mar_25_epyc8534p_64c_576gb.csv
    2025-03-18,AMD EPYC 8534P 64c 576GB (CPU),keccak,SP1-AVX512-Groth16,10000,iterations,116.3,,bench_results/keccak_18_mar_25_epyc8534p_64c_576gb.csv
    2025-03-18,AMD EPYC 8534P 64c 576GB (CPU),keccak,Pico-AVX512 Groth16,100000,iterations,39.7,,bench_results/keccak_18_mar_25_epyc8534p_64c_576gb.csv
    2025-03-18,AMD EPYC 8534P 64c 576GB (CPU),keccak,SP1-AVX512,100000,iterations,63.3,,bench_results/keccak_18_mar_25_epyc8534p_64c_576gb.csv
    2025-03-18,AMD EPYC 8534P 64c 576GB (CPU),keccak,SP1-AVX512-Groth16,100000,iterations,126.0,,bench_results/keccak_18_mar_25_epyc8534p_64c_576gb.csv
    2025-03-18,AMD EPYC 8534P 64c 576GB (CPU),keccak,Pico-AVX512 Groth16,1000000,iterations,105.3,,bench_results/keccak_18_mar_25_epyc8534p_64c_576gb.csv
    2025-03-18,AMD EPYC 8534P 64c 576GB (CPU),keccak,SP1-AVX512,1000000,iterations,143.3,,bench_results/keccak_18_mar_25_epyc8534p_64c_576gb.csv
    2025-03-18,AMD EPYC 8534P 64c 576GB (CPU),keccak,SP1-AVX512-Groth16,1000000,iterations,208.4,,bench_results/keccak_18_mar_25_epyc8534p_64c_576gb.csv
    2025-03-18,AMD EPYC 8534P 64c 576GB (CPU),keccak,Pico-AVX512 Groth16,10000000,iterations,740.4,,bench_results/keccak_18_mar_25_epyc8534p_64c_576gb.csv
    2025-03-18,AMD EPYC 8534P 64c 576GB (CPU),keccak,SP1-AVX512,10000000,iterations,1193.3,,bench_results/keccak_18_mar_25_epyc8534p_64c_576gb.csv
    2025-03-18,AMD EPYC 8534P 64c 576GB (CPU),keccak,SP1-AVX512-Groth16,10000000,iterations,1266.0,,bench_results/keccak_18_mar_25_epyc8534p_64c_576gb.csv
    2025-03-18,AMD EPYC 8534P 64c 576GB (CPU),keccak,Risc0,100,iterations,33.4,,bench_results/keccak_18_mar_25_epyc8534p_64c_576gb.csv
    2025-03-18,AMD EPYC 8534P 64c 576GB (CPU),keccak,Risc0,1000,iterations,34.3,,bench_results/keccak_18_mar_25_epyc8534p_64c_576gb.csv
    2025-03-18,AMD EPYC 8534P 64c 576GB (CPU),keccak,Risc0,10000,iterations,44.2,,bench_results/keccak_18_mar_25_epyc8534p_64c_576gb.csv
    2025-03-18,AMD EPYC 8534P 64c 576GB (CPU),keccak,Risc0,100000,iterations,140.1,,bench_results/keccak_18_mar_25_epyc8534p_64c_576gb.csv
    2025-03-18,AMD EPYC 8534P 64c 576GB (CPU),keccak,Risc0,1000000,iterations,1007.0,,bench_results/keccak_18_mar_25_epyc8534p_64c_576gb.csv
    2025-03-18,AMD EPYC 8534P 64c 576GB (CPU),keccak,Risc0,10000000,iterations,9495.4,,bench_results/keccak_18_mar_25_epyc8534p_64c_576gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,Pico,32,iterations,32.8,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2,32,iterations,55.2,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2-Groth16,32,iterations,135.9,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,Risc0,32,iterations,21.9,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,Pico,64,iterations,33.0,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2,64,iterations,54.7,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2-Groth16,64,iterations,132.9,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,Risc0,64,iterations,21.8,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,Pico,128,iterations,32.8,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2,128,iterations,54.5,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2-Groth16,128,iterations,133.9,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,Risc0,128,iterations,21.9,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,Pico,256,iterations,32.9,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2,256,iterations,54.9,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2-Groth16,256,iterations,134.6,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,Risc0,256,iterations,21.9,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,Pico,512,iterations,33.0,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2,512,iterations,56.5,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2-Groth16,512,iterations,133.5,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,Risc0,512,iterations,21.9,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,Pico,1024,iterations,33.1,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2,1024,iterations,54.6,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2-Groth16,1024,iterations,133.3,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,Risc0,1024,iterations,26.2,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,Pico,4096,iterations,33.3,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2,4096,iterations,55.6,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2-Groth16,4096,iterations,133.7,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,Risc0,4096,iterations,35.2,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,Pico,32768,iterations,36.9,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2,32768,iterations,57.3,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2-Groth16,32768,iterations,136.1,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,Risc0,32768,iterations,140.8,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,Pico,65536,iterations,40.8,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2,65536,iterations,60.9,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2-Groth16,65536,iterations,139.6,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,Risc0,65536,iterations,246.8,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,Pico,262144,iterations,64.6,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2,262144,iterations,84.6,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2-Groth16,262144,iterations,162.5,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,Risc0,262144,iterations,940.9,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,Pico,1048576,iterations,177.7,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2,1048576,iterations,171.7,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2-Groth16,1048576,iterations,250.8,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,Risc0,1048576,iterations,3690.3,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,Pico,2097152,iterations,321.1,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2,2097152,iterations,307.6,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2-Groth16,2097152,iterations,394.4,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,Pico,4194304,iterations,611.1,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2,4194304,iterations,590.1,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-20,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2-Groth16,4194304,iterations,671.5,,bench_results/keccak_20_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Pico,32,iterations,32.8,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2,32,iterations,56.1,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2-Groth16,32,iterations,134.4,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Risc0,32,iterations,44.4,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Pico,64,iterations,33.1,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2,64,iterations,54.7,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2-Groth16,64,iterations,133.9,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Risc0,64,iterations,44.0,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Pico,128,iterations,32.9,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2,128,iterations,55.4,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2-Groth16,128,iterations,133.3,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Risc0,128,iterations,44.0,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Pico,256,iterations,33.0,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2,256,iterations,56.0,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2-Groth16,256,iterations,134.0,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Risc0,256,iterations,44.4,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Pico,512,iterations,32.9,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2,512,iterations,54.5,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2-Groth16,512,iterations,133.8,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Risc0,512,iterations,44.0,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Pico,1024,iterations,32.8,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2,1024,iterations,55.2,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2-Groth16,1024,iterations,133.2,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Risc0,1024,iterations,48.2,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Pico,2048,iterations,33.1,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2,2048,iterations,54.7,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2-Groth16,2048,iterations,134.1,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Risc0,2048,iterations,57.3,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Pico,4096,iterations,33.3,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2,4096,iterations,54.7,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2-Groth16,4096,iterations,133.6,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Risc0,4096,iterations,57.5,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Pico,8192,iterations,33.9,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2,8192,iterations,55.1,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2-Groth16,8192,iterations,134.3,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Risc0,8192,iterations,75.1,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Pico,16384,iterations,34.8,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2,16384,iterations,55.6,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2-Groth16,16384,iterations,135.0,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Risc0,16384,iterations,119.7,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Pico,32768,iterations,37.1,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2,32768,iterations,56.6,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2-Groth16,32768,iterations,135.8,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Risc0,32768,iterations,190.6,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Pico,65536,iterations,41.0,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2,65536,iterations,60.3,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2-Groth16,65536,iterations,140.0,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Risc0,65536,iterations,322.1,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Pico,131072,iterations,49.4,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2,131072,iterations,68.0,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2-Groth16,131072,iterations,146.2,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Risc0,131072,iterations,610.8,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Pico,262144,iterations,63.9,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2,262144,iterations,83.6,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2-Groth16,262144,iterations,162.0,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Risc0,262144,iterations,1218.6,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Pico,524288,iterations,101.1,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2,524288,iterations,99.5,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2-Groth16,524288,iterations,177.5,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Risc0,524288,iterations,2349.9,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Pico,1048576,iterations,175.6,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2,1048576,iterations,170.1,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2-Groth16,1048576,iterations,248.8,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Pico,2097152,iterations,322.0,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2,2097152,iterations,305.3,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2-Groth16,2097152,iterations,389.4,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Pico,4194304,iterations,611.2,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2,4194304,iterations,591.4,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2-Groth16,4194304,iterations,670.9,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,Pico,8388608,iterations,1186.1,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2,8388608,iterations,1190.3,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-02-24,AMD EPYC 7543 32c 128GB (CPU),keccak,SP1-AVX2-Groth16,8388608,iterations,1270.8,,bench_results/keccak_24_feb_25_epyc7543_32c_128gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),keccak,Pico-AVX512,100,iterations,28.8,,bench_results/keccak_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),keccak,SP1-AVX512,100,iterations,53.5,,bench_results/keccak_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),keccak,SP1-AVX512-Groth16,100,iterations,116.0,,bench_results/keccak_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),keccak,Pico-AVX512,1000,iterations,28.8,,bench_results/keccak_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),keccak,SP1-AVX512,1000,iterations,53.5,,bench_results/keccak_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),keccak,SP1-AVX512-Groth16,1000,iterations,116.0,,bench_results/keccak_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),keccak,Pico-AVX512,10000,iterations,29.8,,bench_results/keccak_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),keccak,SP1-AVX512,10000,iterations,53.3,,bench_results/keccak_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),keccak,SP1-AVX512-Groth16,10000,iterations,116.0,,bench_results/keccak_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),keccak,Pico-AVX512,100000,iterations,39.4,,bench_results/keccak_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),keccak,SP1-AVX512,100000,iterations,62.8,,bench_results/keccak_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),keccak,SP1-AVX512-Groth16,100000,iterations,125.9,,bench_results/keccak_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),keccak,Pico-AVX512,1000000,iterations,106.8,,bench_results/keccak_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),keccak,SP1-AVX512,1000000,iterations,142.6,,bench_results/keccak_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),keccak,SP1-AVX512-Groth16,1000000,iterations,205.3,,bench_results/keccak_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),keccak,Pico-AVX512,10000000,iterations,747.4,,bench_results/keccak_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),keccak,SP1-AVX512,10000000,iterations,1191.6,,bench_results/keccak_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),keccak,SP1-AVX512-Groth16,10000000,iterations,1263.5,,bench_results/keccak_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),keccak,Risc0,100,iterations,34.4,,bench_results/keccak_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),keccak,Risc0,1000,iterations,37.1,,bench_results/keccak_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),keccak,Risc0,10000,iterations,68.9,,bench_results/keccak_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-05,AMD EPYC 8534P 64c 576GB (CPU),keccak,Risc0,100000,iterations,379.7,,bench_results/keccak_5_mar_25_epyc8534p_64c_576gb.csv
    2025-03-06,NVIDIA RTX A6000 48GB (GPU),keccak,SP1-AVX2,100,iterations,21.5,,bench_results/keccak_6_mar_25_A6000.csv
    2025-03-06,NVIDIA RTX A6000 48GB (GPU),keccak,SP1-AVX2-Groth16,100,iterations,57.2,,bench_results/keccak_6_mar_25_A6000.csv
    2025-03-06,NVIDIA RTX A6000 48GB (GPU),keccak,Risc0,100,iterations,7.3,,bench_results/keccak_6_mar_25_A6000.csv
    2025-03-06,NVIDIA RTX A6000 48GB (GPU),keccak,SP1-AVX2,1000,iterations,21.8,,bench_results/keccak_6_mar_25_A6000.csv
    2025-03-06,NVIDIA RTX A6000 48GB (GPU),keccak,SP1-AVX2-Groth16,1000,iterations,62.6,,bench_results/keccak_6_mar_25_A6000.csv
    2025-03-06,NVIDIA RTX A6000 48GB (GPU),keccak,Risc0,1000,iterations,7.5,,bench_results/keccak_6_mar_25_A6000.csv
    2025-03-06,NVIDIA RTX A6000 48GB (GPU),keccak,SP1-AVX2,10000,iterations,22.0,,bench_results/keccak_6_mar_25_A6000.csv
    2025-03-06,NVIDIA RTX A6000 48GB (GPU),keccak,SP1-AVX2-Groth16,10000,iterations,61.6,,bench_results/keccak_6_mar_25_A6000.csv
    2025-03-06,NVIDIA RTX A6000 48GB (GPU),keccak,Risc0,10000,iterations,11.0,,bench_results/keccak_6_mar_25_A6000.csv
    2025-03-06,NVIDIA RTX A6000 48GB (GPU),keccak,SP1-AVX2,100000,iterations,22.6,,bench_results/keccak_6_mar_25_A6000.csv
    2025-03-06,NVIDIA RTX A6000 48GB (GPU),keccak,SP1-AVX2-Groth16,100000,iterations,62.6,,bench_results/keccak_6_mar_25_A6000.csv
    2025-03-06,NVIDIA RTX A6000 48GB (GPU),keccak,Risc0,100000,iterations,43.5,,bench_results/keccak_6_mar_25_A6000.csv
    2025-03-06,NVIDIA RTX A6000 48GB (GPU),keccak,SP1-AVX2,1000000,iterations,33.1,,bench_results/keccak_6_mar_25_A6000.csv
    2025-03-06,NVIDIA RTX A6000 48GB (GPU),keccak,SP1-AVX2-Groth16,1000000,iterations,72.7,,bench_results/keccak_6_mar_25_A6000.csv
    2025-03-06,NVIDIA RTX A6000 48GB (GPU),keccak,Risc0,1000000,iterations,368.0,,bench_results/keccak_6_mar_25_A6000.csv
    2025-03-06,NVIDIA RTX A6000 48GB (GPU),keccak,SP1-AVX2,10000000,iterations,142.0,,bench_results/keccak_6_mar_25_A6000.csv
    2025-03-06,NVIDIA RTX A6000 48GB (GPU),keccak,SP1-AVX2-Groth16,10000000,iterations,182.9,,bench_results/keccak_6_mar_25_A6000.csv
    2025-03-06,NVIDIA RTX A6000 48GB (GPU),keccak,Risc0,10000000,iterations,3871.4,,bench_results/keccak_6_mar_25_A6000.csv
    2025-03-06,NVIDIA RTX A6000 48GB (GPU),keccak,SP1-AVX2,100000000,iterations,1224.4,,bench_results/keccak_6_mar_25_A6000.csv
    2025-03-06,NVIDIA RTX A6000 48GB (GPU),keccak,SP1-AVX2-Groth16,100000000,iterations,1463.7,,bench_results/keccak_6_mar_25_A6000.csv
    2025-03-12,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1,1,Mgas of block,44.3,,bench_results/rsp_12_mar_25_A6000.csv
    2025-03-12,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP RISC0,1,Mgas of block,511.8,,bench_results/rsp_12_mar_25_A6000.csv
    2025-03-12,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1,3,Mgas of block,89.6,,bench_results/rsp_12_mar_25_A6000.csv
    2025-03-12,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP RISC0,3,Mgas of block,1383.6,,bench_results/rsp_12_mar_25_A6000.csv
    2025-03-12,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1,9,Mgas of block,207.8,,bench_results/rsp_12_mar_25_A6000.csv
    2025-03-12,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP RISC0,9,Mgas of block,3459.1,,bench_results/rsp_12_mar_25_A6000.csv
    2025-03-12,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1,18,Mgas of block,353.5,,bench_results/rsp_12_mar_25_A6000.csv
    2025-03-12,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP RISC0,18,Mgas of block,6086.8,,bench_results/rsp_12_mar_25_A6000.csv
    2025-03-12,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1,27,Mgas of block,169.8,,bench_results/rsp_12_mar_25_A6000.csv
    2025-03-12,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP RISC0,27,Mgas of block,2917.8,,bench_results/rsp_12_mar_25_A6000.csv
    2025-03-12,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1,36,Mgas of block,715.6,,bench_results/rsp_12_mar_25_A6000.csv
    2025-03-12,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP RISC0,36,Mgas of block,13063.8,,bench_results/rsp_12_mar_25_A6000.csv
    2025-03-18,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1,1,Mgas of block,53.5,,bench_results/rsp_18_mar_25_A6000.csv
    2025-03-18,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP RISC0,1,Mgas of block,366.5,,bench_results/rsp_18_mar_25_A6000.csv
    2025-03-18,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1,3,Mgas of block,110.7,,bench_results/rsp_18_mar_25_A6000.csv
    2025-03-18,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP RISC0,3,Mgas of block,965.2,,bench_results/rsp_18_mar_25_A6000.csv
    2025-03-18,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1,9,Mgas of block,256.2,,bench_results/rsp_18_mar_25_A6000.csv
    2025-03-18,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP RISC0,9,Mgas of block,2668.9,,bench_results/rsp_18_mar_25_A6000.csv
    2025-03-18,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1,18,Mgas of block,437.8,,bench_results/rsp_18_mar_25_A6000.csv
    2025-03-18,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP RISC0,18,Mgas of block,4668.4,,bench_results/rsp_18_mar_25_A6000.csv
    2025-03-18,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1,27,Mgas of block,212.3,,bench_results/rsp_18_mar_25_A6000.csv
    2025-03-18,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP RISC0,27,Mgas of block,2229.0,,bench_results/rsp_18_mar_25_A6000.csv
    2025-03-18,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1,36,Mgas of block,870.1,,bench_results/rsp_18_mar_25_A6000.csv
    2025-03-18,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP RISC0,36,Mgas of block,10592.8,,bench_results/rsp_18_mar_25_A6000.csv
    2025-03-08,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1,1,Mgas of block,150.1,,bench_results/rsp_8_mar_25_A6000.csv
    2025-03-08,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP RISC0,1,Mgas of block,462.8,,bench_results/rsp_8_mar_25_A6000.csv
    2025-03-08,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1,3,Mgas of block,448.3,,bench_results/rsp_8_mar_25_A6000.csv
    2025-03-08,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP RISC0,3,Mgas of block,1276.7,,bench_results/rsp_8_mar_25_A6000.csv
    2025-03-08,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1,9,Mgas of block,1242.4,,bench_results/rsp_8_mar_25_A6000.csv
    2025-03-08,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP RISC0,9,Mgas of block,3162.1,,bench_results/rsp_8_mar_25_A6000.csv
    2025-03-08,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1,18,Mgas of block,2108.2,,bench_results/rsp_8_mar_25_A6000.csv
    2025-03-08,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP RISC0,18,Mgas of block,5428.9,,bench_results/rsp_8_mar_25_A6000.csv
    2025-03-08,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1,27,Mgas of block,774.5,,bench_results/rsp_8_mar_25_A6000.csv
    2025-03-08,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP RISC0,27,Mgas of block,2569.5,,bench_results/rsp_8_mar_25_A6000.csv
    2025-03-08,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1,36,Mgas of block,3308.5,,bench_results/rsp_8_mar_25_A6000.csv
    2025-03-08,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP RISC0,36,Mgas of block,13109.419,,bench_results/rsp_8_mar_25_A6000.csv
    2025-03-13,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1-Compressed,1,Mgas of block,54.5,1477238,bench_results/rsp_sp1_modes_13_mar_25_A6000.csv
    2025-03-13,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1-Groth16,1,Mgas of block,92.7,1447,bench_results/rsp_sp1_modes_13_mar_25_A6000.csv
    2025-03-13,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1-Core,1,Mgas of block,52.9,42328347,bench_results/rsp_sp1_modes_13_mar_25_A6000.csv
    2025-03-13,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1-Compressed,3,Mgas of block,112.0,1477238,bench_results/rsp_sp1_modes_13_mar_25_A6000.csv
    2025-03-13,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1-Groth16,3,Mgas of block,150.0,1446,bench_results/rsp_sp1_modes_13_mar_25_A6000.csv
    2025-03-13,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1-Core,3,Mgas of block,108.1,94321325,bench_results/rsp_sp1_modes_13_mar_25_A6000.csv
    2025-03-13,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1-Compressed,9,Mgas of block,258.3,1477238,bench_results/rsp_sp1_modes_13_mar_25_A6000.csv
    2025-03-13,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1-Groth16,9,Mgas of block,296.4,1446,bench_results/rsp_sp1_modes_13_mar_25_A6000.csv
    2025-03-13,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1-Core,9,Mgas of block,252.8,228126070,bench_results/rsp_sp1_modes_13_mar_25_A6000.csv
    2025-03-13,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1-Compressed,18,Mgas of block,436.8,1477238,bench_results/rsp_sp1_modes_13_mar_25_A6000.csv
    2025-03-13,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1-Groth16,18,Mgas of block,476.9,1446,bench_results/rsp_sp1_modes_13_mar_25_A6000.csv
    2025-03-13,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1-Core,18,Mgas of block,432.0,404672491,bench_results/rsp_sp1_modes_13_mar_25_A6000.csv
    2025-03-13,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1-Compressed,27,Mgas of block,212.8,1477238,bench_results/rsp_sp1_modes_13_mar_25_A6000.csv
    2025-03-13,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1-Groth16,27,Mgas of block,251.8,1447,bench_results/rsp_sp1_modes_13_mar_25_A6000.csv
    2025-03-13,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1-Core,27,Mgas of block,206.9,186825490,bench_results/rsp_sp1_modes_13_mar_25_A6000.csv
    2025-03-13,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1-Compressed,36,Mgas of block,871.9,1477238,bench_results/rsp_sp1_modes_13_mar_25_A6000.csv
    2025-03-13,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1-Groth16,36,Mgas of block,916.2,1446,bench_results/rsp_sp1_modes_13_mar_25_A6000.csv
    2025-03-13,NVIDIA RTX A6000 48GB (GPU),rsp_ethereum_block,RSP SP1-Core,36,Mgas of block,882.2,824087787,bench_results/rsp_sp1_modes_13_mar_25_A6000.csv
    """#
}
