/// The look of the HTML report: a printed publication that also reads on a telephone and in the dark.
enum Stylesheet {
  static let text: String =
    ":root{color-scheme:light dark;" + variables(\.light) + "}\n"
    + "@media screen and (prefers-color-scheme:dark){:root{" + variables(\.dark) + "}}\n" + rules

  /// A page whose drawings carry their own colours, for a program that does not give them those of the page.
  static func drawn(_ html: String) -> String {
    var drawn = ""
    var rest = html[...]
    while let start = rest.firstRange(of: "<svg"),
      let end = rest[start.upperBound...].firstIndex(of: ">")
    {
      drawn += rest[...end] + "<style>" + drawings + "</style>"
      rest = rest[rest.index(after: end)...]
    }
    return drawn + rest
  }

  /// The rules of drawings, in the colours of paper.
  private static let drawings: String = {
    let lines = rules.split(separator: "\n").prefix { !$0.hasPrefix("@media") }
      .filter { $0.contains("fill:") || $0.contains("stroke:") }
    return Palette.all.reduce(lines.joined()) {
      $0.replacing("var(--\($1.name))", with: $1.light)
    }
  }()

  private static func variables(_ shade: KeyPath<Palette.Colour, String>) -> String {
    Palette.all.map { "--\($0.name):\($0[keyPath: shade])" }.joined(separator: ";")
  }

  private static let rules = """
    *,*::before,*::after{box-sizing:border-box}
    html{font-size:100%;-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);
    font:1.0625rem/1.55 Charter,"Iowan Old Style","Palatino Linotype",Palatino,Georgia,"Liberation Serif",serif;
    font-kerning:normal;hanging-punctuation:first;overflow-wrap:break-word}
    h1,h2,h3,h4,th,.sans,.eyebrow,nav,table,figure,summary,dt,.facts,.legend,footer,.skip,.standing{
    font-family:"Source Sans 3","Source Sans Pro","Segoe UI",Roboto,"Helvetica Neue","Liberation Sans",Arial,sans-serif}
    .page{max-width:62rem;margin:0 auto;padding:3.5rem 1.5rem 5rem}
    p,ul,ol,dl{margin:0 0 1em;max-width:38rem}
    a{color:var(--link);text-decoration-thickness:.06em;text-underline-offset:.18em}
    a:focus-visible,summary:focus-visible,.wide:focus-visible,main:focus-visible{outline:.1875rem solid var(--link);outline-offset:.125rem}
    main:focus{outline:none}
    .skip{position:absolute;left:-99rem;top:0;background:var(--paper);padding:.75rem 1rem;z-index:1}
    .skip:focus{left:0}
    .vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    h1,h2,h3,h4{line-height:1.2;font-weight:600;text-wrap:balance;max-width:44rem;margin:0}
    h1{font-size:2.5rem;letter-spacing:-.015em;margin-bottom:.4em}
    h2{font-size:1.6875rem;letter-spacing:-.01em;margin:4rem 0 1rem;padding-top:.9rem;border-top:2px solid var(--ink);max-width:none}
    h2.minor{font-size:1.0625rem;letter-spacing:0;border:0;margin:2.25rem 0 .5rem;padding:0}
    h3{font-size:1.25rem;margin:2.75rem 0 .6rem}
    h4{font-size:1.0625rem;margin:0 0 .35rem}
    .eyebrow{font-size:.875rem;letter-spacing:.04em;color:var(--quiet);margin:0 0 1rem}
    .lead{font-size:1.25rem;line-height:1.5;max-width:36rem}
    .facts{font-size:.9375rem;line-height:1.5;color:var(--quiet);margin-bottom:2rem}
    .note,.empty{color:var(--quiet)}
    nav ol{list-style:none;padding:0;margin:0;columns:2;column-gap:2.5rem;max-width:44rem;font-size:.9375rem;line-height:1.45}
    nav li{break-inside:avoid;padding:.25rem 0}
    nav{margin:2.5rem 0 0;padding-top:1rem;border-top:1px solid var(--rule)}
    .goals{list-style:none;margin:0 0 1.5rem;padding:0;max-width:none;border-top:1px solid var(--ink)}
    .goals li{display:grid;grid-template-columns:minmax(0,1fr) 20rem;gap:.35rem 2.5rem;padding:1rem 0;border-bottom:1px solid var(--rule);break-inside:avoid}
    .goals p{margin:0}
    .goals .name{font-weight:600;font-size:1.0625rem;line-height:1.35}
    .standing{font-size:.875rem;line-height:1.5}
    .bar{display:block;width:100%;height:auto;margin:.2rem 0 .35rem}
    .bar text{font-size:11px;font-weight:600;fill:var(--paper)}
    .s{font-weight:600;white-space:nowrap}
    .green{color:var(--green);fill:var(--green)}.yellow{color:var(--yellow);fill:var(--yellow)}
    .red{color:var(--red);fill:var(--red)}.grey{color:var(--grey);fill:var(--grey)}
    .wide{position:relative;overflow-x:auto;margin:0 0 1.5rem}
    table{border-collapse:collapse;font-size:.875rem;line-height:1.4;font-variant-numeric:tabular-nums lining-nums;width:100%}
    caption{text-align:left;color:var(--quiet);padding:0 0 .5rem;max-width:44rem}
    th,td{text-align:left;vertical-align:top;padding:.45rem .6rem .45rem 0;border-bottom:1px solid var(--rule)}
    th:last-child,td:last-child{padding-right:0}
    thead th{font-weight:600;vertical-align:bottom;border-bottom:1px solid var(--ink);border-top:1px solid var(--ink);font-size:.8125rem;line-height:1.3}
    tbody th{font-weight:400}
    tbody th.name{min-width:11rem}
    .n{text-align:right;white-space:nowrap}
    .n+td:not(.n),.n+th:not(.n){padding-left:.9rem}
    .now{font-weight:600}
    td small,th small{display:block;font-size:.75rem;line-height:1.4;color:var(--quiet);font-weight:400}
    .n small{white-space:nowrap}
    tr.has-note>td{border-bottom:0}
    td.remark{padding-top:0;color:var(--ink);font-size:.8125rem}
    td.remark p{margin:0;max-width:46rem}
    .trend{white-space:nowrap}
    .matrix td,.matrix thead th{text-align:center;padding:.4rem .1rem;white-space:nowrap}
    .matrix thead th:first-child{text-align:left}
    .matrix td{font-size:.75rem}.matrix td small{color:inherit;font-size:.6875rem;white-space:normal}.matrix td small span{white-space:nowrap}
    .matrix th[scope=row]{white-space:nowrap;padding-right:.75rem;position:sticky;left:0;background:var(--paper)}
    .heat td{border:solid var(--paper);border-width:0 0 2px 2px}.heat tbody th[scope=row]{border-bottom-color:var(--paper)}
    .shade-green{background:var(--green-shade)}.shade-yellow{background:var(--yellow-shade)}
    .shade-red{background:var(--red-shade)}.shade-grey{background:var(--grey-shade)}
    .matrix .group{text-align:left;font-weight:600;padding-top:.9rem}
    .legend{font-size:.8125rem;color:var(--quiet)}
    .indicator{padding:1.75rem 0 1.25rem;border-top:1px solid var(--rule)}
    .indicator .facts{margin-bottom:.75rem;font-size:.875rem}
    .indicator .facts strong{color:var(--ink)}
    figure{margin:0 0 .75rem;max-width:38rem}
    .chart{display:block;width:100%;height:auto;overflow:visible}
    .chart text{font-size:12px;fill:var(--quiet)}
    .chart .halo{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
    .chart .last{fill:var(--line);font-weight:600;font-size:13px}
    .chart .goal{fill:var(--path)}
    .chart .grid{stroke:var(--rule);stroke-width:.75;fill:none}
    .chart .zero{stroke:var(--quiet);stroke-width:1}
    .chart .line{stroke:var(--line);stroke-width:2;fill:none;stroke-linejoin:round;stroke-linecap:round}
    .chart .path{stroke:var(--path);stroke-width:1.5;fill:none;stroke-dasharray:5 4}
    .chart .band{fill:var(--tint)}
    .chart .break{stroke:var(--quiet);stroke-width:1;stroke-dasharray:1 3}
    .chart .dot{fill:var(--line);stroke:var(--line);stroke-width:1.5}
    .chart .hollow{fill:var(--paper)}
    .chart .aim{fill:var(--path)}
    .chart .name{fill:var(--ink)}.chart .figure{fill:var(--ink)}
    .chart .guide{stroke:var(--rule);stroke-width:1;stroke-dasharray:1 3;fill:none}
    .chart .fill{fill:var(--line)}
    .chart .span{stroke:var(--line);stroke-width:2;fill:none}
    .chart .due{stroke:var(--path);stroke-width:3;fill:none}
    .chart .first{stroke:var(--path);stroke-width:2;stroke-dasharray:2 2;fill:none}
    .chart .today{stroke:var(--quiet);stroke-width:1;stroke-dasharray:4 3;fill:none}
    .key span{display:inline-block;margin-right:1rem}.key .chart{display:inline-block;width:1rem;height:1rem;vertical-align:-.15em}
    .multiples{display:grid;grid-template-columns:repeat(auto-fill,minmax(8rem,1fr));gap:1rem}
    .panel .name{font-weight:600}
    figcaption{font-size:.875rem;line-height:1.4;color:var(--quiet);margin:0 0 .6rem}
    figure .legend{margin:.4rem 0 0}
    .broad{max-width:none}
    .shared{margin-top:2rem}
    .spark{display:block;width:4.5rem;height:1.125rem;margin:.2rem 0}
    .spark path{stroke:var(--line);stroke-width:1.5;fill:none;stroke-linejoin:round;stroke-linecap:round}.spark circle{fill:var(--line)}
    details{max-width:38rem;margin:0 0 .75rem}details.broad{max-width:none}
    .derivation ul{margin:.2rem 0;padding-left:1.1rem}.derivation li{margin:.15rem 0}
    summary{cursor:pointer;font-size:.875rem;color:var(--link);padding:.3rem 0}
    .about{display:grid;grid-template-columns:9rem minmax(0,1fr);gap:.2rem 1rem;font-size:.9375rem;line-height:1.5;margin:0}
    .about dt{color:var(--quiet);font-size:.8125rem;line-height:1.75}
    .about dd{margin:0}
    code,.hash{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.8125em;overflow-wrap:anywhere}
    footer{margin-top:4rem;padding-top:1rem;border-top:2px solid var(--ink);font-size:.875rem;color:var(--quiet)}
    footer h2{border:0;margin:0 0 .75rem;padding:0;font-size:1.0625rem;letter-spacing:0;color:var(--ink)}
    @media screen and (max-width:44rem){
    .page{padding:1.75rem 1rem 3rem}
    h1{font-size:min(1.875rem,7.2vw)}h2{font-size:1.4375rem;margin-top:3rem}.lead{font-size:1.125rem}
    nav ol{columns:1}
    .goals li{grid-template-columns:minmax(0,1fr)}
    .about{grid-template-columns:minmax(0,1fr);gap:0}.about dd{margin-bottom:.5rem}
    .wide table{width:auto;min-width:100%}
    .goal-table thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .goal-table,.goal-table tbody,.goal-table caption{display:block}
    .goal-table tr{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:.5rem .75rem;padding:.9rem 0;border-bottom:1px solid var(--rule)}
    .goal-table tr.has-note{border-bottom:0;padding-bottom:0}
    .goal-table caption{border-bottom:1px solid var(--ink)}
    .goal-table th.name{grid-column:1/-1;border:0;padding:0;font-size:.9375rem}
    .goal-table td,.goal-table .n+td:not(.n){display:block;border:0;padding:0;text-align:left;white-space:normal}
    .goal-table td:empty{display:none}
    .goal-table td::before{content:attr(data-l);display:block;font-size:.75rem;color:var(--quiet);font-weight:400}
    .goal-table td.remark{grid-column:1/-1}.goal-table td.remark::before{content:none}
    .goal-table .now,.goal-table .judged,.goal-table .trend{order:-1}.goal-table .name{order:-2}
    .heat td{padding:.4rem .35rem}
    .chart text,.chart .last{font-size:17px}.chart .alt{display:none}
    .rows text{font-size:21px}.panel text{font-size:12px}
    }
    @media print{
    @page{size:A4;margin:18mm 17mm 20mm}
    :root{color-scheme:light}
    html{font-size:9.75pt}
    body{line-height:1.45}
    .page{max-width:none;padding:0}
    .skip,summary{display:none}
    a{color:inherit;text-decoration:none}
    h2{break-after:avoid;margin-top:2.25rem}
    h3,h4,caption,thead{break-after:avoid}
    .opens{break-before:page}.opens>h2{margin-top:0}
    p,li,dd{orphans:3;widows:3}
    tr,figure,.goals li{break-inside:avoid}
    .indicator-head{break-inside:avoid}
    .wide{overflow:visible}
    table{font-size:8.25pt}thead{display:table-header-group}
    th,td{padding:.3rem .4rem .3rem 0}
    tbody th.name{min-width:0}
    td small,th small{font-size:7pt}
    .matrix td,.matrix thead th{padding:.25rem .1rem;font-size:7.5pt}
    figure{max-width:12.5cm}
    .derivation{display:none}
    details::details-content{content-visibility:visible;display:block;height:auto;opacity:1}
    .bar rect,.chart *,.spark *,.matrix td{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    }

    """
}
