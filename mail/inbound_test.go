package mail_test

import (
	"bytes"
	"errors"
	"mime"
	"mime/multipart"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"

	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/mail/mailtest"
)

const above = "── この線より上に返信を書いてください / Please reply above this line ──"

// notice is what the board mailed, as programs copy it.
const notice = above + "\n\nEnkaku\n\n新しいメッセージがあります: 内科オンライン診療\n\nhttps://enkaku.example/me/applied/1\n"

func read(t *testing.T, m mailtest.Inbound) mail.Inbound {
	t.Helper()
	if m.To == nil {
		m.To = []string{"r.abcdefghijklmnopqrstuvwxyz@in.example.jp"}
	}
	kind, body := m.Form()
	_, params, err := mime.ParseMediaType(kind)
	if err != nil {
		t.Fatal(err)
	}
	form, err := multipart.NewReader(bytes.NewReader(body), params["boundary"]).ReadForm(1 << 20)
	if err != nil {
		t.Fatal(err)
	}
	in, err := mail.ReadInbound(form)
	if err != nil {
		t.Fatal(err)
	}
	return in
}

func quotedBy(mark, text string) string {
	return mark + strings.ReplaceAll(strings.TrimSuffix(text, "\n"), "\n", "\n"+mark) + "\n"
}

const answer = "はい、9時から働けます。\n\nよろしくお願いします。"

// What somebody wrote anew is found below what each program copies, in both
// languages, and nothing that was written is lost.
func TestWordsOfReplies(t *testing.T) {
	outlook := "\n________________________________\n差出人: Enkaku <account@enkaku.example>\n送信日時: 2026年11月29日 10:00\n" +
		"宛先: 医師 <me@example.jp>\n件名: 新しいメッセージがあります\n\n" + notice
	for name, text := range map[string]string{
		"nothing quoted":             answer,
		"gmail ja":                   answer + "\n\n2026年11月29日(日) 10:00 Enkaku <account@enkaku.example>:\n\n" + quotedBy("> ", notice),
		"gmail ja, broken in two":    answer + "\n\n2026年11月29日(日) 10:00 Enkakuの求人\n<account@enkaku.example>:\n\n" + quotedBy("> ", notice),
		"gmail en":                   answer + "\n\nOn Sun, Nov 29, 2026 at 10:00 AM Enkaku <account@enkaku.example>\nwrote:\n\n" + quotedBy("> ", notice),
		"gmail en, without the line": answer + "\n\nOn Sun, Nov 29, 2026 at 10:00 AM Enkaku <account@enkaku.example> wrote:\n> Enkaku\n> New message\n",
		"iphone ja":                  answer + "\n\niPhoneから送信\n\n> 2026/11/29 10:00、Enkaku <account@enkaku.example>のメール:\n> \n" + quotedBy("> ", notice),
		"iphone ja, older":           answer + "\n\niPhoneから送信\n\n2026/11/29 10:00、Enkaku <account@enkaku.example>のメール:\n\n" + quotedBy("> ", notice),
		"iphone en":                  answer + "\n\nSent from my iPhone\n\n> On Nov 29, 2026, at 10:00, Enkaku <account@enkaku.example> wrote:\n> \n" + quotedBy("> ", notice),
		"outlook ja":                 answer + "\n" + outlook,
		"outlook ja, our line gone":  answer + "\n" + strings.Replace(outlook, above, "", 1),
		"outlook en": answer + "\n\nGet Outlook for iOS\n________________________________\nFrom: Enkaku <account@enkaku.example>\n" +
			"Sent: Sunday, November 29, 2026 10:00 AM\nTo: me <me@example.jp>\nSubject: New message\n\nEnkaku\n",
		"outlook, old":       answer + "\n\n-----Original Message-----\nFrom: Enkaku\nSent: Sunday\n\n" + notice,
		"outlook ja, old":    answer + "\n\n-----元のメッセージ-----\n差出人: Enkaku\n\nEnkaku\n",
		"docomo":             answer + "\n\n---------- Original Message ----------\nFrom: Enkaku\nDate: 2026/11/29 10:00\n\n" + notice,
		"docomo, no marks":   answer + "\n\n2026/11/29 10:00 Enkaku:\n" + notice,
		"au, full width":     answer + "\n\n" + quotedBy("＞", notice),
		"yahoo ja":           answer + "\n\n----- Original Message -----\nFrom: Enkaku\n>Date: 2026/11/29\n> " + above + "\n",
		"thunderbird ja":     answer + "\n\nOn 2026/11/29 10:00, Enkaku wrote:\n" + quotedBy("> ", notice),
		"becky":              answer + "\n\nOn Sun, 29 Nov 2026 10:00:00 +0900\nEnkaku <account@enkaku.example> wrote:\n\n" + quotedBy("> ", notice),
		"our line broken":    answer + "\n\n> ── この線より上に返信を書いてください / Please reply\n> above this line ──\n\nEnkaku\n",
		"crlf and no-break":  strings.ReplaceAll(answer, "\n", "\r\n") + "\u00a0\r\n\r\n" + notice,
		"signature":          answer + "\n\n-- \n見本 太郎\n090-1234-5678\n",
		"signature, stars":   answer + "\n\n＊＊＊＊＊＊＊＊＊＊\n見本大学 見本 太郎\nTEL 090-1234-5678\nmihon@example.jp\n＊＊＊＊＊＊＊＊＊＊\n",
		"signature, strokes": answer + "\n\n━━━━━━━━━━\n見本 太郎\n〒100-0001 東京都\n━━━━━━━━━━\n\n2026年11月29日(日) 10:00 Enkaku <a@enkaku.example>:\n" + quotedBy("> ", notice),
		"android":            answer + "\n\nAndroidから送信\n",
		"outlook for ios ja": answer + "\n\nOutlook for iOS を入手\n" + outlook,
	} {
		in := read(t, mailtest.Inbound{From: "me@example.jp", EnvelopeFrom: "me@example.jp", Text: text})
		if got := in.Words(above); got != answer {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// Where it is not sure, more is kept.
func TestWordsThatOnlyLookLikeCopies(t *testing.T) {
	for name, text := range map[string]string{
		"a time":          "候補です。\n2026年12月1日(火) 10:00でいかがでしょうか:",
		"a list":          "2026/12/01 10:00 見本病院:\n午前のみ可",
		"from, alone":     "From: 月曜から\n働けます",
		"a rule":          "条件\n----------\n週2日\n午前のみ",
		"a long block":    "━━━━━\n" + strings.Repeat("条件の行\n", 20) + "TEL不可",
		"the device":      "iPhoneから送信できますか。\n\n資料の送り方を\n教えてください。\nお願いします。",
		"who wrote":       "先日の論文に書きました:\n内視鏡の件です",
		"english, a date": "On Monday I can start at 9:00.",
	} {
		in := read(t, mailtest.Inbound{From: "me@example.jp", EnvelopeFrom: "me@example.jp", Text: text})
		if got := in.Words(above); got != text {
			t.Errorf("%s: %q", name, got)
		}
	}
	inline := "> 土曜は働けますか\nはい。\n\n> 日曜は\nいいえ。"
	in := read(t, mailtest.Inbound{From: "me@example.jp", EnvelopeFrom: "me@example.jp",
		Text: "2026年11月29日(日) 10:00 Enkaku <a@enkaku.example>:\n\n" + inline})
	if got := in.Words(above); got != "はい。\n\nいいえ。" {
		t.Errorf("answers between quoted lines: %q", got)
	}
}

// A mail with HTML alone loses what its program quotes in blocks.
func TestWordsOfHTML(t *testing.T) {
	for name, body := range map[string]string{
		"gmail": `<div dir="ltr">はい、9時から働けます。<br><br>よろしくお願いします。</div><br><div class="gmail_quote gmail_quote_container">` +
			`<div class="gmail_attr">2026年…:</div><blockquote>引用</blockquote></div>`,
		"outlook": `<style>p{}</style><p>はい、9時から働けます。</p><p><br></p><p>よろしくお願いします。</p><div id="appendonsend"></div>` +
			`<hr><div id="divRplyFwdMsg">差出人</div><div>引用</div>`,
		"apple": `<body>はい、9時から働けます。<div><br></div><div>よろしくお願いします。</div><blockquote type="cite">引用</blockquote></body>`,
	} {
		in := read(t, mailtest.Inbound{From: "me@example.jp", EnvelopeFrom: "me@example.jp", HTML: body})
		if got := in.Words(above); got != answer {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// Text stays in the charset of the mail; wrong and missing names are survived.
func TestCharsetsOfReplies(t *testing.T) {
	const text = "髙橋です。土曜は①9時から働けます"
	encoded := func(e encoding.Encoding, text string) string {
		out, err := e.NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	const plain = "高橋です。土曜は9時から働けます"
	for _, c := range []struct{ charset, bytes, want string }{
		{"UTF-8", text, text},
		{"iso-2022-jp", encoded(japanese.ISO2022JP, plain), plain},
		{"ISO-2022-JP-MS", encoded(japanese.ISO2022JP, plain), plain},
		{"shift_jis", encoded(japanese.ShiftJIS, text), text},
		{"Windows-31J", encoded(japanese.ShiftJIS, text), text},
		{"cp932", encoded(japanese.ShiftJIS, text), text},
		{"euc-jp", encoded(japanese.EUCJP, plain), plain},
		{"us-ascii", encoded(japanese.ISO2022JP, plain), plain},
		{"x-unknown", encoded(japanese.ShiftJIS, text), text},
		{"UTF-8", encoded(japanese.EUCJP, plain), plain},
		{"utf-8", "caf\xc3\xa9 \xff\xfe", "café"},
	} {
		in := read(t, mailtest.Inbound{From: "me@example.jp", EnvelopeFrom: "me@example.jp", Text: c.bytes, Charset: c.charset})
		if got := in.Words(above); got != c.want {
			t.Errorf("%s: %q, want %q", c.charset, got, c.want)
		}
	}
}

// Programs that answer by themselves, lists, reports and the board's own mails
// are told from people.
func TestMailsOfMachines(t *testing.T) {
	person := mailtest.Inbound{From: "見本 太郎 <me@example.jp>", EnvelopeFrom: "me@example.jp", Subject: "Re: 新しいメッセージ", MessageID: "x@example.jp"}
	in := read(t, person)
	if in.ByMachine("account@enkaku.example", "x@in.example.jp") || in.From != "me@example.jp" || in.MessageID != "x@example.jp" {
		t.Errorf("a person: %+v", in)
	}
	for name, change := range map[string]func(*mailtest.Inbound){
		"holiday":     func(m *mailtest.Inbound) { m.Headers = []string{"Auto-Submitted: auto-replied"} },
		"exchange":    func(m *mailtest.Inbound) { m.Headers = []string{"X-Auto-Response-Suppress: All"} },
		"folded":      func(m *mailtest.Inbound) { m.Headers = []string{"Auto-Submitted:", "  auto-generated (rejected)"} },
		"list":        func(m *mailtest.Inbound) { m.Headers = []string{"List-Id: <doctors.example>"} },
		"precedence":  func(m *mailtest.Inbound) { m.Headers = []string{"Precedence: bulk"} },
		"bounce":      func(m *mailtest.Inbound) { m.EnvelopeFrom = "" },
		"daemon":      func(m *mailtest.Inbound) { m.From = "MAILER-DAEMON@example.jp" },
		"subject ja":  func(m *mailtest.Inbound) { m.Subject = "自動返信: 夏季休暇" },
		"subject en":  func(m *mailtest.Inbound) { m.Subject = "Out of Office: away" },
		"ours":        func(m *mailtest.Inbound) { m.From = "account@enkaku.example" },
		"our id":      func(m *mailtest.Inbound) { m.MessageID = "abc@enkaku.example" },
		"another one": func(m *mailtest.Inbound) { m.From = "r.zzzz@in.example.jp" },
		"our kind":    func(m *mailtest.Inbound) { m.Headers = []string{mail.KindHeader + ": message"} },
	} {
		m := person
		change(&m)
		if in := read(t, m); !in.ByMachine("account@enkaku.example", "x@in.example.jp") {
			t.Errorf("%s passes for a person", name)
		}
	}
	person.Headers = []string{"Auto-Submitted: no"}
	if in := read(t, person); in.ByMachine("account@enkaku.example") {
		t.Error("who says that a person wrote is not believed")
	}
}

// A From line is believed when the provider found its domain, or one of the
// same owner, to be right.
func TestAuthenticSenders(t *testing.T) {
	for _, c := range []struct {
		name, from, envelope, spf, dkim string
		want                            bool
	}{
		{"signed", "me@example.jp", "me@example.jp", "none", "{@example.jp : pass}", true},
		{"one of several", "me@example.jp", "me@example.jp", "fail", "{@list.example.net : pass, @example.jp : pass}", true},
		{"below it", "me@mail.example.co.jp", "x@y.z", "fail", "{@example.co.jp : pass}", true},
		{"server", "me@example.jp", "me@example.jp", "pass", "none", true},
		{"server of a bounce domain", "me@example.jp", "b+1@bounce.example.jp", "pass", "", true},
		{"another's signature", "me@example.jp", "evil@evil.example", "pass", "{@evil.example : pass}", false},
		{"failed signature", "me@example.jp", "me@example.jp", "softfail", "{@example.jp : fail}", false},
		{"neighbours below a public suffix", "me@a.co.jp", "me@b.co.jp", "pass", "{@b.co.jp : pass}", false},
		{"nothing known", "me@example.jp", "me@example.jp", "neutral", "none", false},
		{"the end alike", "me@example.jp", "x@x.jp", "fail", "{@notexample.jp : pass}", false},
		{"two senders", "me@example.jp, you@example.jp", "me@example.jp", "pass", "{@example.jp : pass}", false},
	} {
		in := read(t, mailtest.Inbound{From: c.from, EnvelopeFrom: c.envelope, SPF: c.spf, DKIM: c.dkim})
		if got := in.Authentic(); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

// Files come with the names people gave them; the logo of a signature does not.
func TestFilesOfReplies(t *testing.T) {
	large := bytes.Repeat([]byte("x"), 11<<20)
	in := read(t, mailtest.Inbound{From: "me@example.jp", EnvelopeFrom: "me@example.jp", HTML: `<img src="cid:logo"><img src="cid:scan">`,
		Files: []mailtest.InboundFile{
			{Name: "医師免許証.pdf", Type: "application/pdf", Content: []byte("%PDF")},
			{Name: "logo.png", Type: "image/png", CID: "logo", Content: []byte("small")},
			{Name: "scan.jpg", Type: "image/jpeg", CID: "scan", Content: bytes.Repeat([]byte("x"), 80<<10)},
			{Name: "large.pdf", Type: "application/pdf", Content: large},
		}})
	var got []string
	for _, f := range in.Files {
		got = append(got, f.Name)
	}
	if strings.Join(got, " ") != "医師免許証.pdf scan.jpg large.pdf" || len(in.Files[2].Content) != 10<<20+1 {
		t.Errorf("files %q", got)
	}
}

// What is no post of the provider is an error, never a panic.
func TestPostsThatAreNone(t *testing.T) {
	for name, values := range map[string]map[string][]string{
		"empty":       {},
		"no envelope": {"headers": {"From: a@example.jp\n"}},
		"no headers":  {"envelope": {`{"to":["a@b.example"],"from":"x@example.jp"}`}},
		"bad json":    {"envelope": {`{"to":`}, "headers": {"From: a@example.jp\n"}},
	} {
		if _, err := mail.ReadInbound(&multipart.Form{Value: values}); !errors.Is(err, mail.ErrInbound) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzWords(f *testing.F) {
	f.Add("a\n> b\n-- \nc", "<p>a<blockquote>b")
	f.Add("On x wrote:\n", "")
	f.Fuzz(func(t *testing.T, text, html string) {
		form := &multipart.Form{Value: map[string][]string{
			"envelope": {`{"to":["a@b.example"],"from":"x@example.jp"}`}, "headers": {"From: a@example.jp\n" + text},
			"text": {text}, "html": {html}, "from": {text}, "dkim": {html}, "charsets": {text},
		}}
		in, err := mail.ReadInbound(form)
		if err != nil {
			t.Fatal(err)
		}
		if got := in.Words(above); len(got) > 4*(len(text)+len(html)) {
			t.Errorf("grew: %q", got)
		}
		in.Authentic()
		in.ByMachine("a@b.example")
	})
}
