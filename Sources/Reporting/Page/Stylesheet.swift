/// The page's one style sheet: light, dark and print.
enum Stylesheet {
  static let css = """
    :root{color-scheme:light dark;--paper:#fff;--ink:#1c1f23;--soft:#5b636d;--rule:#d9dde2;
    --stripe:#f5f6f8;--good:#e3f3ec;--bad:#fbe9df;
    --c0:#0072b2;--c1:#d55e00;--c2:#009e73;--c3:#cc79a7;--c4:#e69f00;--c5:#56b4e9;--c6:#1c1f23;--c7:#cdbb17}
    @media (prefers-color-scheme:dark){:root{--paper:#14171b;--ink:#e7e9ec;--soft:#a2abb5;
    --rule:#373d45;--stripe:#1b1f24;--good:#123a2c;--bad:#46240f;
    --c0:#56b4e9;--c1:#e8762c;--c2:#1fb98c;--c3:#d992bb;--c4:#e69f00;--c5:#3f92cf;--c6:#e7e9ec;--c7:#f0e442}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--paper);color:var(--ink);
    font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif}
    main{max-width:940px;margin:0 auto;padding:28px 20px 60px}
    h1{font-size:1.9rem;line-height:1.2;margin:0 0 .6rem;text-wrap:balance}
    h2{font-size:1.35rem;margin:2.6rem 0 .7rem;padding-top:.6rem;border-top:2px solid var(--ink)}
    h3{font-size:1.05rem;margin:0 0 .4rem}
    h4{font-size:.95rem;margin:1rem 0 0;font-weight:600}
    p{margin:.5rem 0;max-width:46rem}
    code{font:.88em ui-monospace,SFMono-Regular,Menlo,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
    small,.soft{color:var(--soft)}
    .notice{border-left:4px solid var(--c1);padding:.3rem .8rem;background:var(--bad)}
    ul{padding-left:1.2rem;max-width:46rem}
    li{margin:.35rem 0}
    .scroll{overflow-x:auto;-webkit-overflow-scrolling:touch}
    table{border-collapse:collapse;font-size:.86rem;font-variant-numeric:tabular-nums}
    th,td{padding:.38rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule)}
    thead th{border-bottom:2px solid var(--ink);vertical-align:bottom}
    .card{width:100%}
    .card td.value,.card thead th.value{text-align:right;white-space:nowrap}
    .card thead th.value{white-space:normal;min-width:7.5rem;overflow-wrap:anywhere}
    .card th.group{background:var(--stripe);font-size:.9rem}
    .card th.group span{display:inline-block}
    .card th.group span::first-letter{text-transform:uppercase}
    .card th.group.note{font-weight:400;text-align:right}
    .card td.figure{min-width:12rem}
    .card td small{display:block;font-size:.93em}
    .card td.note{white-space:normal}
    .card td small.best{font-weight:700;color:var(--ink)}
    .card td.better small.sign{color:var(--ink);background:var(--good)}
    .card td.worse small.sign{color:var(--ink);background:var(--bad)}
    figure{margin:2.2rem 0}
    figcaption{color:var(--soft);font-size:.88rem;max-width:46rem;margin-top:.3rem}
    .legend{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;font-size:.86rem;margin:.2rem 0;max-width:none}
    .key{display:inline-flex;align-items:center;gap:.4rem;overflow-wrap:anywhere}
    svg{display:block;overflow:visible}
    .key svg{flex:none}
    .scroll>svg{width:100%;min-width:700px;height:auto}
    svg text{font-size:12px;fill:var(--ink)}
    svg text.tick{fill:var(--soft);font-size:11.5px}
    svg text.title{fill:var(--soft)}
    svg text.panel{font-weight:600;font-size:12.5px}
    svg text.amount{font-size:11px}
    .halo{paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
    .grid{stroke:var(--rule);stroke-width:1}
    .axis{stroke:var(--soft);stroke-width:1}
    .line{fill:none;stroke-width:2;stroke-linejoin:round}
    .neutral{stroke:var(--soft);stroke-width:1.5}
    .neutral-fill{fill:var(--soft)}
    .leader{fill:none;stroke-width:1.2}
    .band{fill-opacity:.16;stroke:none}
    .reading{fill:var(--ink);fill-opacity:0}
    .reading:hover{fill-opacity:.07}
    .stripe{fill:var(--stripe)}
    .interval{stroke-width:2.2}
    .hollow{fill:var(--paper);stroke-width:2}
    .node{fill:var(--ink)}
    .flow{fill-opacity:.42}
    .flow:hover{fill-opacity:.75}
    .c0{stroke:var(--c0)}.c1{stroke:var(--c1)}.c2{stroke:var(--c2)}.c3{stroke:var(--c3)}
    .c4{stroke:var(--c4)}.c5{stroke:var(--c5)}.c6{stroke:var(--c6)}.c7{stroke:var(--c7)}
    .f0{fill:var(--c0)}.f1{fill:var(--c1)}.f2{fill:var(--c2)}.f3{fill:var(--c3)}
    .f4{fill:var(--c4)}.f5{fill:var(--c5)}.f6{fill:var(--c6)}.f7{fill:var(--c7)}
    .d1{stroke-dasharray:7 3}.d2{stroke-dasharray:2 2.5}.d3{stroke-dasharray:10 3 2 3}
    .d4{stroke-dasharray:4 4}
    details{margin:.6rem 0}
    summary{cursor:pointer}
    @media (min-width:1100px){.wide{margin:0 -80px}}
    @media (max-width:600px){main{padding:18px 12px 40px}h1{font-size:1.5rem}
    .card td.figure{position:sticky;left:0;background:var(--paper);min-width:9rem;max-width:9rem}}
    @media print{:root{--paper:#fff;--ink:#000;--soft:#444;--rule:#ccc;--stripe:#f3f3f3;--good:#eee;--bad:#eee;
    --c0:#0072b2;--c1:#d55e00;--c2:#009e73;--c3:#cc79a7;--c4:#e69f00;--c5:#56b4e9;--c6:#000;--c7:#cdbb17}
    main{max-width:none;padding:0}.wide{margin:0}.scroll{overflow:visible}.scroll>svg{min-width:0}
    figure,tr,li{break-inside:avoid}h2,h3,h4{break-after:avoid}table{font-size:.7rem}
    th,td{padding:.2rem .3rem}.reading{display:none}
    details::details-content{content-visibility:visible;block-size:auto}}
    """
}
