package vocab

// Lang is a language of the interface, of a mail or of an advert's text.
type Lang string

// The two languages of the interface. Japanese comes first.
const (
	JA Lang = "ja"
	EN Lang = "en"
)

// Valid reports whether l is a language of the interface.
func (l Lang) Valid() bool { return l == JA || l == EN }

// OrJA returns l, or Japanese when l is no language of the interface.
func (l Lang) OrJA() Lang {
	if l.Valid() {
		return l
	}
	return JA
}

// Text is a short text in both languages; either may be empty.
type Text struct {
	JA string `bson:"ja,omitempty" json:"ja,omitempty" yaml:"ja,omitempty"`
	EN string `bson:"en,omitempty" json:"en,omitempty" yaml:"en,omitempty"`
}

// In returns the text in l, or in the other language when l has none.
func (t Text) In(l Lang) string {
	if l == EN && t.EN != "" || t.JA == "" {
		return t.EN
	}
	return t.JA
}

// Has reports whether the text exists in l itself.
func (t Text) Has(l Lang) bool {
	if l == EN {
		return t.EN != ""
	}
	return t.JA != ""
}
