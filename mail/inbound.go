package mail

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/mail"
	"slices"
	"strings"
)

// MaxInboundBody is the most bytes of one post of SendGrid's Inbound Parse that
// are read: it takes mails of up to 30 MB.
const MaxInboundBody = 31 << 20

// What of one mail is looked at.
const (
	maxInboundText  = 64 << 10 // bytes of either body
	maxInboundFiles = 20
	maxInboundFile  = 10<<20 + 1 // bytes of one file; a byte more than anybody takes says that it is too large
	maxSignLogo     = 64 << 10   // bytes; a smaller picture that the HTML shows inside the text belongs to a signature
)

// ErrInbound says that a post is no mail as Inbound Parse sends it.
var ErrInbound = errors.New("inbound: not a mail as the provider posts it")

// Inbound is a mail that somebody sent to the board, as SendGrid's Inbound
// Parse posts it. Nothing of it is to be believed but what the provider itself
// says: to whom it went, and its verdicts.
type Inbound struct {
	To           []string // addresses it was delivered to
	EnvelopeFrom string   // "" for mails that say that others were not delivered
	From         string   // address in the head; "" when it has none or several
	Subject      string
	MessageID    string // "" when it has none
	Text, HTML   string // in UTF-8, cut at 64 kB
	Files        []InboundFile

	headers map[string][]string // by name in lower case
	spf     string
	dkim    string
}

// InboundFile is a file of a mail. A larger one than anybody takes is cut.
type InboundFile struct {
	Name    string
	Content []byte
}

// ReadInbound reads the form of one post. It returns an error that is
// ErrInbound for what is none.
func ReadInbound(form *multipart.Form) (Inbound, error) {
	var in Inbound
	value := func(name string) string {
		if all := form.Value[name]; len(all) > 0 {
			return all[0]
		}
		return ""
	}
	var envelope struct {
		To   []string
		From string
	}
	if err := json.Unmarshal([]byte(value("envelope")), &envelope); err != nil || len(envelope.To) == 0 {
		return in, fmt.Errorf("%w: no envelope", ErrInbound)
	}
	if in.headers = headersOf(value("headers")); len(in.headers) == 0 {
		return in, fmt.Errorf("%w: no headers", ErrInbound)
	}
	charsets := map[string]string{}
	_ = json.Unmarshal([]byte(value("charsets")), &charsets) // without it the bytes tell
	in.To, in.EnvelopeFrom = envelope.To, strings.ToLower(envelope.From)
	in.From = soleAddress(value("from"))
	in.Subject = utf8Of(value("subject"), charsets["subject"])
	in.MessageID = strings.Trim(in.header("message-id"), "<> ")
	in.Text, in.HTML = bodyOf(value("text"), charsets["text"]), bodyOf(value("html"), charsets["html"])
	in.spf, in.dkim = value("SPF"), value("dkim")
	var err error
	in.Files, err = filesOf(form, in.HTML)
	return in, err
}

func bodyOf(text, charset string) string {
	return utf8Of(text[:min(len(text), maxInboundText)], charset)
}

// soleAddress is the one address of a From line.
func soleAddress(line string) string {
	all, err := mail.ParseAddressList(line)
	if err == nil && len(all) == 1 {
		return strings.ToLower(all[0].Address)
	}
	// Names in a charset that the parser does not know, or not quoted.
	if open, end := strings.LastIndex(line, "<"), strings.LastIndex(line, ">"); open >= 0 && end > open &&
		strings.Count(line, "@") == 1 {
		return strings.ToLower(strings.TrimSpace(line[open+1 : end]))
	}
	return ""
}

// headersOf reads a block of header lines, folded ones too.
func headersOf(block string) map[string][]string {
	headers := map[string][]string{}
	last := ""
	for line := range strings.Lines(block) {
		line = strings.TrimRight(line, "\r\n")
		if line != "" && (line[0] == ' ' || line[0] == '\t') {
			if n := len(headers[last]); n > 0 {
				headers[last][n-1] += " " + strings.TrimSpace(line)
			}
			continue
		}
		name, value, ok := strings.Cut(line, ":")
		if !ok || strings.ContainsAny(name, " \t") {
			continue
		}
		last = strings.ToLower(name)
		headers[last] = append(headers[last], strings.TrimSpace(value))
	}
	return headers
}

// header is the first value of a header, "" for none.
func (in *Inbound) header(name string) string {
	if all := in.headers[name]; len(all) > 0 {
		return all[0]
	}
	return ""
}

// filesOf reads the files of a post, but pictures of signatures.
func filesOf(form *multipart.Form, html string) ([]InboundFile, error) {
	info := map[string]struct {
		Filename string
		Name     string
	}{}
	ids := map[string]string{} // content id → field
	for field, into := range map[string]any{"attachment-info": &info, "content-ids": &ids} {
		if all := form.Value[field]; len(all) > 0 {
			_ = json.Unmarshal([]byte(all[0]), into) // names are for people; a file without one is still a file
		}
	}
	shown := map[string]bool{}
	for id, field := range ids {
		shown[field] = strings.Contains(html, "cid:"+strings.Trim(id, "<>"))
	}
	var files []InboundFile
	for n := 1; n <= maxInboundFiles; n++ {
		field := fmt.Sprintf("attachment%d", n)
		for _, part := range form.File[field] {
			if shown[field] && part.Size < maxSignLogo {
				continue
			}
			content, err := contentOf(part)
			if err != nil {
				return nil, err
			}
			name := info[field].Filename
			if name == "" {
				name = utf8Of(part.Filename, "")
			}
			files = append(files, InboundFile{Name: decodeWords(name), Content: content})
		}
	}
	return files, nil
}

func contentOf(part *multipart.FileHeader) ([]byte, error) {
	file, err := part.Open()
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, maxInboundFile))
}

// ByMachine reports whether no person wrote the mail: an answer from a holiday,
// a list, a report of what was not delivered, or a mail of the board itself,
// whose addresses are own. Such mails are never answered (RFC 3834).
func (in *Inbound) ByMachine(own ...string) bool {
	if auto := strings.ToLower(in.header("auto-submitted")); auto != "" && !strings.HasPrefix(auto, "no") {
		return true
	}
	switch strings.ToLower(in.header("precedence")) {
	case "bulk", "junk", "list", "auto_reply":
		return true
	}
	for _, name := range []string{"x-auto-response-suppress", "x-autoreply", "x-autorespond", "list-id", "list-unsubscribe",
		strings.ToLower(KindHeader)} {
		if in.header(name) != "" {
			return true
		}
	}
	local, domain, _ := strings.Cut(in.From, "@")
	if in.EnvelopeFrom == "" || slices.Contains([]string{"mailer-daemon", "postmaster", "noreply", "no-reply"}, local) {
		return true
	}
	_, made, _ := strings.Cut(in.MessageID, "@")
	for _, address := range own {
		_, ours, _ := strings.Cut(strings.ToLower(address), "@")
		if in.From == address || ours != "" && (domain == ours || strings.EqualFold(made, ours)) {
			return true
		}
	}
	subject := strings.ToLower(in.Subject)
	return slices.ContainsFunc(machineSubjects, func(s string) bool { return strings.HasPrefix(subject, s) })
}

// machineSubjects are how answers of programs begin that say so nowhere else.
var machineSubjects = []string{
	"自動返信", "自動応答", "【自動返信", "[自動返信", "不在通知", "不在の", "out of office", "automatic reply", "auto-reply", "autoreply",
	"undeliverable", "delivery status notification", "mail delivery failed", "returned mail", "配信不能", "配信できません",
}
