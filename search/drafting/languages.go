package drafting

import (
	"strings"

	"github.com/enkaku/enkaku/search/japanese"
)

var (
	english  = japanese.Pattern(`\bbilingual (?:english|in english|doctor|physician|gp)|英語(?:力)?(?:\([^)]*\))?(?:での|で|が|力|会議|対応|ビジネス|の)?[^。、/]{0,12}(?:必須|ビジネス|レベル|読み書き|上級|流暢|診療|面談|堪能)|ビジネス英語|ビジネスレベルの英語|英語(?:力)?(?:は)?ビジネスレベル|business english|business[- ]level english|fluent (?:in )?english|(?:read and write|write|speak) english|english (?:fluency|required)|(?:meetings?|guidelines|reports?|communication)[^.]{0,40} in english|comfortable (?:writing|working) in english`)
	clinical = japanese.Pattern(`英語(?:での|で(?:の)?)?(?:診療|診察|面談)|clinical english`)
	nativeJA = japanese.Pattern(`native (?:or near-native )?(?:in )?japanese|near-native in japanese|japanese n1|日本語n1|fluent japanese|native[- ]level japanese|business english and japanese|japanese and (?:business )?english|native[- ]level japanese|jlpt n1|english and japanese|\bbilingual\b`)
)

// afterBreak is the part of a sentence around a match between two semicolons.
func afterBreak(text string, at []int) string {
	from, to := strings.LastIndex(text[:at[0]], ";")+1, len(text)
	if i := strings.Index(text[at[1]:], ";"); i >= 0 {
		to = at[1] + i
	}
	return text[from:to]
}

// readLanguages reads the languages of the work where the text asks for one.
func readLanguages(b *builder) {
	var en, ja, cl *place
	for _, s := range b.body() {
		if s.topic == topicWelcome || s.topic == topicPay {
			continue
		}
		for re, into := range map[*japanese.Expr]**place{english: &en, nativeJA: &ja, clinical: &cl} {
			if at := affirmed(re, s); at != nil && *into == nil && !wanted.MatchString(afterBreak(s.text, at)) {
				*into = &place{s, at}
			}
		}
	}
	switch {
	case en != nil && ja != nil:
		from, to := b.page.span(ja.s, ja.at[0], ja.at[1])
		f2, t2 := b.page.span(en.s, en.at[0], en.at[1])
		b.putSpan("languages", Stated, min(from, f2), max(to, t2), "ja", "en")
	case en != nil:
		b.put("languages", Stated, en.s, en.at, "en")
	case ja != nil && b.en:
		b.put("languages", Stated, ja.s, ja.at, "ja")
	}
	if cl != nil {
		b.put("skills.required", Likely, cl.s, cl.at, "english_clinical")
	} else if en != nil {
		b.put("skills.required", Likely, en.s, en.at, "english_business")
	}
}
