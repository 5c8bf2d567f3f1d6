package drafting

import (
	"strings"

	"github.com/enkaku/enkaku/search/japanese"
)

var (
	pageLink  = japanese.Lazy(`https://[a-zA-Z0-9.-]+\.[a-zA-Z]{2,}[^\s()（）「」、。<>"']*`)
	applyWord = japanese.Pattern(`応募|エントリー|申込|申し込み|apply|careers?|entry|recruit|面談|\bcv\b|r[eé]sum[eé]`)
	homePage  = japanese.Pattern(`配信停止|配信の停止|退会|登録解除|unsubscribe|opt[- ]?out|/(?:stop|privacy|unsub)|ホームページ|公式サイト|会社概要|website|プライバシー|地図`)
)

// readApply reads the address of the poster's own form: the link where the text
// speaks of applying.
func readApply(b *builder) {
	for i, l := range b.page.lines {
		raw := b.page.raw[l.at : l.at+l.RawStart(len(l.Normal))]
		at := pageLink.FindStringIndex(raw)
		if at == nil || homePage.MatchString(l.Normal+" "+l.label) {
			continue
		}
		near := l.whole + " " + l.label
		if i > 0 {
			near += " " + b.page.lines[i-1].Normal
		}
		if applyWord.MatchString(strings.ToLower(near)) {
			b.putSpan("apply.url", Stated, l.at+at[0], l.at+at[1], strings.TrimRight(raw[at[0]:at[1]], ".,"))
		}
	}
}
