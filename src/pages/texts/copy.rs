//! How to copy a request and its answer, from each browser and tool.

use super::super::{Frame, Page};
use super::{drawing, list, words};
use crate::screen::markup::{Element, Markup, el, of_class};

/// How to copy from one tool.
struct Tool {
    id: &'static str,
    name: &'static str,
    steps: &'static [&'static str],
    /// What goes wrong.
    mind: &'static str,
    drawing: Option<fn() -> Markup>,
    /// Label and address.
    source: Option<(&'static str, &'static str)>,
}

/// The page.
pub(super) fn page(sheet: &str) -> Page {
    let frame = Frame {
        name: "copy.html",
        title: "How to copy a request and its answer \u{b7} why401",
        about: "How to copy a refused request and its answer from Chrome, Edge, Firefox, Safari, curl, Postman, Insomnia, \
                Bruno, Fiddler, Charles, Proxyman, mitmproxy, Wireshark, PowerShell, HTTPie and wget.",
        sheet,
    };
    let mut all: Vec<Markup> = vec![
        el("h1").put("How to copy a request and its answer").into(),
        of_class("p", "what")
            .put(words(
                "why401 needs both halves: what was sent, and what came back. The status line and the headers are enough; the \
                 body of the answer often helps. Copy whatever your tool gives, paste it as it is, one half below the other.",
            ))
            .into(),
        of_class("p", "").put(words(
            "What you copy holds your password or token. Paste it into why401 only, where it stays in the tab; into a chat or a \
             ticket put the link that why401 makes, which is redacted.",
        )).into(),
    ];
    for (title, tools) in GROUPS {
        let jumps = tools
            .iter()
            .map(|tool| of_class("a", "chip").set("href", ["#", tool.id].concat()).put(tool.name).into());
        all.push(el("h2").put(*title).into());
        all.push(
            of_class("nav", "chips").set("aria-label", *title).put(jumps.collect::<Vec<Markup>>()).into(),
        );
    }
    let tools = GROUPS.iter().flat_map(|(_, tools)| *tools).map(|tool| card(tool).into());
    all.push(of_class("div", "tools-list").put(tools.collect::<Vec<Markup>>()).into());
    frame.page(Markup::Many(all))
}

fn card(tool: &Tool) -> Element {
    let source = tool.source.map(|(label, url)| {
        let link = of_class("a", "source")
            .set("href", url)
            .set("target", "_blank")
            .set("rel", "noopener noreferrer");
        el("p").put(link.put(label))
    });
    of_class("section", "card lane")
        .set("aria-labelledby", tool.id)
        .put(el("h2").set("id", tool.id).put(tool.name))
        .put(list("ol", "steps", tool.steps))
        .put(tool.drawing.map(|draw| draw()))
        .put((!tool.mind.is_empty()).then(|| of_class("p", "remark").put(words(tool.mind))))
        .put(source)
}

const GROUPS: &[(&str, &[Tool])] = &[
    ("Browsers", BROWSERS),
    ("Tools for APIs", APIS),
    ("On the command line", TERMINAL),
    ("Proxies and captures", PROXIES),
    ("Whole sessions, servers, error pages", OTHERS),
];

const BROWSERS: &[Tool] = &[
    Tool {
        id: "chrome",
        name: "Chrome, Edge, Brave, Opera",
        steps: &[
            "Press F12 (\u{2325}\u{2318}I on a Mac) and open Network. Tick Preserve log if the page moves on.",
            "Do again what was refused. The line with 401 or 403 is printed red.",
            "Right click on it: Copy, then Copy as cURL. On Windows choose the one for bash. Paste it here.",
            "Click on the line, open Headers, tick Raw beside Response Headers, and copy that block. Paste it below.",
        ],
        mind: "A cookie that the browser did not send is not in the copy: that is right, and often the answer. Provisional \
               headers are shown where nothing was sent yet, or the answer came from the cache; switch the cache off (Disable \
               cache) and repeat.",
        drawing: Some(drawing::menu),
        source: Some((
            "Chrome: Network features reference",
            "https://developer.chrome.com/docs/devtools/network/reference",
        )),
    },
    Tool {
        id: "firefox",
        name: "Firefox",
        steps: &[
            "Press F12 (\u{2325}\u{2318}I on a Mac) and open Network, then do again what was refused.",
            "Right click on the line: Copy Value, then Copy Request Headers. Paste them here.",
            "The same once more with Copy Response Headers. Paste them below.",
        ],
        mind: "Copy as cURL in the same menu does as well for the first half.",
        drawing: Some(drawing::headers),
        source: Some((
            "Firefox: Network request list",
            "https://firefox-source-docs.mozilla.org/devtools-user/network_monitor/request_list/index.html",
        )),
    },
    Tool {
        id: "safari",
        name: "Safari",
        steps: &[
            "In the settings, under Advanced, switch on Show features for web developers.",
            "Press \u{2325}\u{2318}I and open Network, then do again what was refused.",
            "Right click on the line: Copy HTTP Request. Paste it here. Then Copy HTTP Response, and paste it below.",
        ],
        mind: "An iPhone or iPad is looked into the same way: connect it by cable, allow the Web Inspector on it, and choose it \
               in the Mac\u{2019}s Develop menu.",
        drawing: None,
        source: Some(("WebKit: Web Inspector", "https://webkit.org/web-inspector/network-tab/")),
    },
];

const APIS: &[Tool] = &[
    Tool {
        id: "postman",
        name: "Postman",
        steps: &[
            "Open the console: at the bottom left, or Ctrl+Alt+C (\u{2325}\u{2318}C).",
            "Send the request. In the console unfold its line, then Request Headers and Response Headers.",
            "Switch to the raw log, and copy all of it.",
        ],
        mind: "The Headers tab of the request leaves out what Postman adds when it sends (Authorization among it); the console \
               shows what really went out.",
        drawing: None,
        source: Some((
            "Postman: Console",
            "https://learning.postman.com/docs/sending-requests/response-data/troubleshooting-api-requests/",
        )),
    },
    Tool {
        id: "insomnia",
        name: "Insomnia",
        steps: &[
            "Send the request, and open Timeline beside the answer (newer versions call it Console).",
            "Copy all of it: lines with `>` went out, lines with `<` came back.",
        ],
        mind: "",
        drawing: None,
        source: None,
    },
    Tool {
        id: "bruno",
        name: "Bruno",
        steps: &[
            "Send the request, and open Timeline beside the answer: it shows the headers of both halves.",
            "Copy them. The request\u{2019}s `.bru` file together with the answer\u{2019}s headers does as well.",
        ],
        mind: "Variables such as `{{token}}` are filled in only in the Timeline.",
        drawing: None,
        source: Some((
            "Bruno: Response data",
            "https://docs.usebruno.com/send-requests/res-data-cookies/overview",
        )),
    },
];

const TERMINAL: &[Tool] = &[
    Tool {
        id: "curl",
        name: "curl",
        steps: &[
            "Add `-v` to the command and run it again: `curl -v https://api.example.com/orders`.",
            "Copy everything from the command on: lines with `>`, `<` and `*`.",
        ],
        mind: "With `-L` all hops of a redirect are shown, and the hop that loses the header is found. To write it into a file: \
               `curl -v \u{2026} > request.txt 2>&1`.",
        drawing: None,
        source: Some(("curl: -v", "https://curl.se/docs/manpage.html#-v")),
    },
    Tool {
        id: "httpie",
        name: "HTTPie",
        steps: &[
            "Run it with `-v`, with `--all` to see redirects as well: `http -v --all GET api.example.com/orders`.",
            "Copy all it prints.",
        ],
        mind: "",
        drawing: None,
        source: Some(("HTTPie: Verbose output", "https://httpie.io/docs/cli/verbose-output")),
    },
    Tool {
        id: "wget",
        name: "wget",
        steps: &["Run it with `-d -S`: `wget -d -S -O - https://example.com/file`.", "Copy all it prints."],
        mind: "Where wget was built without debugging, `-d` says so; `-S` still shows the answer.",
        drawing: None,
        source: Some(("wget manual", "https://www.gnu.org/software/wget/manual/wget.html")),
    },
    Tool {
        id: "powershell",
        name: "PowerShell",
        steps: &[
            "PowerShell 7: `Invoke-WebRequest $uri -Headers $headers -SkipHttpErrorCheck | % RawContent`. Copy the command with \
             its values, and what it prints.",
            "Windows PowerShell 5: `try { Invoke-WebRequest $uri -Headers $headers } catch { $r = $_.Exception.Response; [int]$r.StatusCode; $r.Headers.ToString() }`.",
            "What you sent: `$headers` prints it.",
        ],
        mind: "In PowerShell 5 `curl` is another name of `Invoke-WebRequest`; `curl.exe` is curl.",
        drawing: None,
        source: Some((
            "Invoke-WebRequest",
            "https://learn.microsoft.com/en-us/powershell/module/microsoft.powershell.utility/invoke-webrequest",
        )),
    },
];

const PROXIES: &[Tool] = &[
    Tool {
        id: "mitmproxy",
        name: "mitmproxy",
        steps: &[
            "Move to the flow, type `:export.clip raw @focus` and press Enter: request and answer are in the clipboard.",
            "In mitmweb choose the flow, then Export. Or run `mitmdump --flow-detail 3` and copy what it prints.",
        ],
        mind: "",
        drawing: None,
        source: Some(("mitmproxy: Features", "https://docs.mitmproxy.org/stable/")),
    },
    Tool {
        id: "charles",
        name: "Charles",
        steps: &[
            "Let Charles read the host: Proxy, SSL Proxying Settings, add it, and repeat the request.",
            "Choose the request, open Contents, and Raw above and below. Copy both.",
        ],
        mind: "File, Export Session writes a HAR, which can be opened here.",
        drawing: None,
        source: Some((
            "Charles: SSL proxying",
            "https://www.charlesproxy.com/documentation/proxying/ssl-proxying/",
        )),
    },
    Tool {
        id: "proxyman",
        name: "Proxyman",
        steps: &[
            "Enable SSL proxying for the host, and repeat the request.",
            "Right click on it: Copy cURL. Paste it here.",
            "Open Raw beside the answer, copy it, and paste it below.",
        ],
        mind: "",
        drawing: None,
        source: Some(("Proxyman: Copy as", "https://docs.proxyman.com/basic-features/copy-as")),
    },
    Tool {
        id: "fiddler",
        name: "Fiddler",
        steps: &[
            "Switch on the decryption of HTTPS (Tools, Options, HTTPS), and repeat the request.",
            "Choose the session, open Inspectors, and Raw above and below. Copy both.",
        ],
        mind: "File, Export Sessions writes a HAR (HTTPArchive), which can be opened here.",
        drawing: None,
        source: Some((
            "Fiddler Classic: decrypt HTTPS traffic",
            "https://docs.telerik.com/fiddler/configure-fiddler/tasks/decrypthttps",
        )),
    },
    Tool {
        id: "wireshark",
        name: "Wireshark",
        steps: &[
            "Find the request with the filter `http` (or `http2`).",
            "Right click on it: Follow, then HTTP Stream. Copy all of it.",
        ],
        mind: "HTTPS stays unreadable unless the program that asked wrote its session keys (`SSLKEYLOGFILE`) and Wireshark was \
               told where they are.",
        drawing: None,
        source: Some((
            "Wireshark: Following protocol streams",
            "https://www.wireshark.org/docs/wsug_html_chunked/ChAdvFollowStreamSection.html",
        )),
    },
];

const OTHERS: &[Tool] = &[
    Tool {
        id: "har",
        name: "A HAR from the browser",
        steps: &[
            "Chrome, Edge, Brave: the arrow down in the bar of Network, Export HAR with sensitive data. If only the sanitised one \
             is offered, switch the other on in the settings of the developer tools, under Network.",
            "Firefox: right click on any line, Save All As HAR.",
            "Safari: Export, at the top right of Network.",
            "Open the file here or drop it on the page. The refusals in it are listed; click on one.",
        ],
        mind: "A sanitised HAR lacks cookies and `Authorization`. That they are missing there proves nothing, so much stays open.",
        drawing: Some(drawing::export),
        source: Some((
            "Chrome: Save all network requests",
            "https://developer.chrome.com/docs/devtools/network/reference#save-as-har",
        )),
    },
    Tool {
        id: "program",
        name: "A program or a server",
        steps: &[
            "Copy the lines of its log around the refusal: access log, error log, exception.",
            "Where the program can print requests (OkHttp\u{2019}s logging interceptor, `http.client` with `debuglevel`, \
             `logging` of .NET\u{2019}s HttpClient, `kubectl -v=8`), switch that on and copy what it prints.",
        ],
        mind: "Many loggers blank out `Authorization`. why401 sees that and counts it neither way.",
        drawing: None,
        source: None,
    },
    Tool {
        id: "page",
        name: "Only an error page",
        steps: &[
            "Mark its text and copy it, with the number at its end (Ray ID, request id, reference). It often says who refused you.",
        ],
        mind: "",
        drawing: None,
        source: None,
    },
];
