package mailtest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"mime/multipart"
	"net/textproto"
	"slices"
	"strings"
)

// Inbound is a mail as SendGrid's Inbound Parse posts it. Zero values are left
// out, as there.
type Inbound struct {
	From, EnvelopeFrom string
	To                 []string // of the envelope
	Subject            string
	MessageID          string
	Headers            []string // further lines
	Text, HTML         string   // in Charset
	Charset            string   // "UTF-8" for ""
	SPF, DKIM          string
	Files              []InboundFile
}

// InboundFile is a file of an inbound mail; CID is set for one that the HTML
// shows.
type InboundFile struct {
	Name, Type, CID string
	Content         []byte
}

// Form is the post: its content type and its body.
func (m Inbound) Form() (string, []byte) {
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	field := func(name, value string) {
		if value != "" {
			_ = w.WriteField(name, value) // into memory
		}
	}
	charset := m.Charset
	if charset == "" {
		charset = "UTF-8"
	}
	head := append([]string{"Received: by mx.example.net with SMTP", "From: " + m.From, "To: " + strings.Join(m.To, ", "),
		"Subject: " + m.Subject}, m.Headers...)
	if m.MessageID != "" {
		head = append(head, "Message-ID: <"+m.MessageID+">")
	}
	field("headers", strings.Join(head, "\n")+"\n")
	field("dkim", m.DKIM)
	field("SPF", m.SPF)
	field("to", strings.Join(m.To, ", "))
	field("from", m.From)
	field("subject", m.Subject)
	field("sender_ip", "192.0.2.7")
	field("envelope", asJSON(map[string]any{"to": m.To, "from": m.EnvelopeFrom}))
	field("charsets", asJSON(map[string]string{"to": "UTF-8", "from": "UTF-8", "subject": "UTF-8", "text": charset, "html": charset}))
	field("text", m.Text)
	field("html", m.HTML)
	field("attachments", fmt.Sprint(len(m.Files)))
	m.files(w, field)
	_ = w.Close()
	return w.FormDataContentType(), body.Bytes()
}

func (m Inbound) files(w *multipart.Writer, field func(name, value string)) {
	info, ids := map[string]map[string]string{}, map[string]string{}
	for i, f := range m.Files {
		name := fmt.Sprintf("attachment%d", i+1)
		info[name] = map[string]string{"filename": f.Name, "name": f.Name, "type": f.Type}
		if f.CID != "" {
			info[name]["content-id"], ids[f.CID] = f.CID, name
		}
		head := textproto.MIMEHeader{}
		head.Set("Content-Disposition", fmt.Sprintf(`form-data; name="%s"; filename="%s"`, name, f.Name))
		head.Set("Content-Type", f.Type)
		part, _ := w.CreatePart(head)
		_, _ = part.Write(f.Content)
	}
	if len(info) > 0 {
		field("attachment-info", asJSON(info))
	}
	if len(slices.Collect(maps.Keys(ids))) > 0 {
		field("content-ids", asJSON(ids))
	}
}

func asJSON(v any) string {
	out, _ := json.Marshal(v) // strings always marshal
	return string(out)
}
