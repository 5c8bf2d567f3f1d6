package mailtest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/mail"
	"slices"
	"strings"
)

// Limits of POST /v3/mail/send as SendGrid documents them.
const (
	maxRequest    = 30 << 20 // bytes, everything
	maxRecipients = 1000
	maxCustomArgs = 10_000 // bytes
	maxCategories = 10
	maxCategory   = 255 // characters
)

// Payload is the body of POST /v3/mail/send. Fields that the API has and no
// sender of ours should use are left out, and refused.
type Payload struct {
	From     Email             `json:"from"`
	ReplyTo  *Email            `json:"reply_to"`
	Subject  string            `json:"subject"`
	To       []Personalization `json:"personalizations"`
	Content  []Content         `json:"content"`
	Headers  map[string]string `json:"headers"`
	Args     map[string]string `json:"custom_args"`
	Category []string          `json:"categories"`
	Attached []Attachment      `json:"attachments"`
	Tracking Tracking          `json:"tracking_settings"`
	Settings struct {
		Sandbox Switch `json:"sandbox_mode"`
	} `json:"mail_settings"`

	Sandbox bool   `json:"-"`
	Raw     []byte `json:"-"`
}

// Email is a name and an address.
type Email struct {
	Name  string `json:"name"`
	Email string `json:"email"`
}

// Personalization is the part for one recipient.
type Personalization struct {
	To         []Email           `json:"to"`
	Headers    map[string]string `json:"headers"`
	CustomArgs map[string]string `json:"custom_args"`
}

// Content is one body.
type Content struct {
	Type  string `json:"type"`
	Value string `json:"value"`
}

// Switch is a setting that is on, off or not mentioned.
type Switch struct {
	Enable     *bool `json:"enable"`
	EnableText *bool `json:"enable_text"`
}

// Off reports whether the setting is said to be off.
func (s Switch) Off() bool { return s.Enable != nil && !*s.Enable }

// Tracking is what SendGrid is asked to do to links and images.
type Tracking struct {
	Click        Switch `json:"click_tracking"`
	Open         Switch `json:"open_tracking"`
	Subscription Switch `json:"subscription_tracking"`
	Analytics    Switch `json:"ganalytics"`
}

// Problem is one reason for a refusal.
type Problem struct {
	Field   string `json:"field,omitempty"`
	Message string `json:"message"`
}

func (p Problem) String() string { return p.Field + ": " + p.Message }

// readPayload decodes strictly and lists every rule that is broken.
func readPayload(body []byte) (Payload, []Problem) {
	var p Payload
	in := json.NewDecoder(bytes.NewReader(body))
	in.DisallowUnknownFields()
	if err := in.Decode(&p); err != nil {
		return p, []Problem{{"body", err.Error()}}
	}
	p.Raw = body
	p.Sandbox = p.Settings.Sandbox.Enable != nil && *p.Settings.Sandbox.Enable
	return p, p.check()
}

func (p Payload) check() (problems []Problem) {
	add := func(broken bool, field, format string, args ...any) {
		if broken {
			problems = append(problems, Problem{field, fmt.Sprintf(format, args...)})
		}
	}
	add(p.Subject == "" || unsafe(p.Subject), "subject", "is required and must be one line")
	add(!ascii(p.From.Email), "from.email", "does not support Unicode")
	problems = append(problems, p.From.check("from")...)
	if p.ReplyTo != nil {
		problems = append(problems, p.ReplyTo.check("reply_to")...)
	}
	problems = append(problems, p.checkRecipients()...)
	problems = append(problems, p.checkContent()...)
	problems = append(problems, checkHeaders("headers", p.Headers)...)
	add(len(p.Category) > maxCategories, "categories", "more than %d", maxCategories)
	for i, category := range p.Category {
		add(len(category) > maxCategory, "categories", "longer than %d", maxCategory)
		add(slices.Contains(p.Category[:i], category), "categories", "not unique")
	}
	return problems
}

func (p Payload) checkRecipients() (problems []Problem) {
	seen := map[string]bool{}
	if len(p.To) == 0 || len(p.To) > maxRecipients {
		problems = append(problems, Problem{"personalizations", "wants 1 to 1000"})
	}
	for i, part := range p.To {
		field := fmt.Sprintf("personalizations.%d", i)
		if len(part.To) == 0 {
			problems = append(problems, Problem{field + ".to", "is required"})
		}
		for j, to := range part.To {
			problems = append(problems, to.check(fmt.Sprintf("%s.to.%d", field, j))...)
			if seen[strings.ToLower(to.Email)] {
				problems = append(problems, Problem{field + ".to", "the same address twice"})
			}
			seen[strings.ToLower(to.Email)] = true
		}
		args, _ := json.Marshal([]map[string]string{p.Args, part.CustomArgs})
		if len(args) > maxCustomArgs {
			problems = append(problems, Problem{field + ".custom_args", "more than 10000 bytes"})
		}
		problems = append(problems, checkHeaders(field+".headers", part.Headers)...)
	}
	if len(seen) > maxRecipients {
		problems = append(problems, Problem{"personalizations", "more than 1000 recipients"})
	}
	return problems
}

func (p Payload) checkContent() (problems []Problem) {
	if len(p.Content) == 0 {
		return []Problem{{"content", "is required"}}
	}
	for i, content := range p.Content {
		if content.Type == "" || content.Value == "" {
			problems = append(problems, Problem{"content", "type and value must be there"})
		}
		if content.Type == "text/plain" && i > 0 {
			problems = append(problems, Problem{"content", "text/plain must come first"})
		}
	}
	return problems
}

func (e Email) check(field string) []Problem {
	parsed, err := mail.ParseAddress(e.Email)
	switch {
	case err != nil || parsed.Address != e.Email:
		return []Problem{{field + ".email", "Does not contain a valid address."}}
	case strings.ContainsAny(e.Name, ";,") || unsafe(e.Name):
		return []Problem{{field + ".name", "holds a character that is not allowed"}}
	}
	return nil
}

// reserved are the headers that the API sets itself.
var reserved = strings.Fields(`x-sg-id x-sg-eid received dkim-signature content-type
	content-transfer-encoding to from subject reply-to cc bcc`)

func checkHeaders(field string, headers map[string]string) (problems []Problem) {
	for name, value := range headers {
		if slices.Contains(reserved, strings.ToLower(name)) {
			problems = append(problems, Problem{field, "may not set " + name})
		}
		if unsafe(name) || unsafe(value) || !ascii(name) || strings.ContainsAny(name, ": ") {
			problems = append(problems, Problem{field, "not a header"})
		}
	}
	return problems
}

func unsafe(s string) bool { return strings.ContainsAny(s, "\r\n\x00") }

func ascii(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r > 0x7e }) < 0
}

// checkRequest gives the status of a refusal, or 0 for a request in order.
func checkRequest(r *http.Request, body []byte, problems []Problem) (int, []Problem) {
	switch {
	case r.URL.Path != "/v3/mail/send":
		return http.StatusNotFound, []Problem{{"path", r.URL.Path}}
	case r.Method != http.MethodPost:
		return http.StatusMethodNotAllowed, []Problem{{"method", r.Method}}
	case r.Header.Get("Authorization") != "Bearer "+Key:
		return http.StatusUnauthorized, []Problem{{"", "the key is wrong"}}
	case r.Header.Get("Content-Type") != "application/json":
		return http.StatusUnsupportedMediaType, []Problem{{"", "wants application/json"}}
	case len(body) > maxRequest:
		return http.StatusRequestEntityTooLarge, []Problem{{"", "too large"}}
	case len(problems) > 0:
		return http.StatusBadRequest, problems
	}
	return 0, nil
}

// refuse answers in the API's form.
func refuse(w http.ResponseWriter, status int, problems []Problem) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(map[string][]Problem{"errors": problems})
}

// Attachment is a file that comes along, decoded.
type Attachment struct {
	Content     []byte `json:"content"`
	Type        string `json:"type"` // without parameters
	Filename    string `json:"filename"`
	Disposition string `json:"disposition"`
}
