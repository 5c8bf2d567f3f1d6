package claims

import (
	"slices"
	"strings"
	"unicode"

	"github.com/enkaku/enkaku/search/japanese"
)

// filledWith finds the letters with which a place is only filled: the same letter
// again and again, a few letters over and over, the syllabary, a row of
// lines. It returns where they stand, ok false for none.
func filledWith(text string) (start, end int, ok bool) {
	rs := []rune(text)
	at := make([]int, 0, len(rs)+1)
	for i := range text {
		at = append(at, i)
	}
	at = append(at, len(text))
	for i := range rs {
		if !unicode.IsLetter(rs[i]) {
			continue
		}
		for unit := 1; unit <= longestUnit; unit++ {
			if n := inARow(rs[i:], unit); n >= 3 && n*unit >= shortestRun {
				return at[i], at[i+n*unit], true
			}
		}
	}
	if start, end, ok := pretended(text); ok {
		return start, end, true
	}
	for _, row := range fillers {
		if i := strings.Index(text, row); i >= 0 {
			return i, i + len(row), true
		}
	}
	return 0, 0, false
}

// longestUnit is how many letters a unit may have that is said over and over;
// shortestRun is from how many letters on it is noticed.
const (
	longestUnit = 7
	shortestRun = 5
)

// fillers are rows of letters that people type to fill a place.
var fillers = []string{"いろはにほへと", "あいうえおかきくけこ", "あいうえお かきくけこ", "asdfghjk", "qwertyui", "abcdefgh", "仮置き)", "(仮置き", "仮テキスト", "後で書く", " ーーー", ":ーーー", ":ーーー"}

// inARow counts how often the first unit letters follow one another.
func inARow(rs []rune, unit int) int {
	n := 1
	for (n+1)*unit <= len(rs) && slices.Equal(rs[n*unit:(n+1)*unit], rs[:unit]) && letters(rs[:unit]) {
		n++
	}
	return n
}

func letters(rs []rune) bool {
	for _, r := range rs {
		if !unicode.IsLetter(r) {
			return false
		}
	}
	return true
}

// pretended finds words of the Latin that printers fill pages with: enough
// different ones that no medical term accounts for them.
func pretended(text string) (start, end int, ok bool) {
	if !pretence.MatchString(text) {
		return 0, 0, false
	}
	seen := map[string]bool{}
	all := pretence.FindAllStringIndex(text, -1)
	for _, at := range all {
		seen[text[at[0]:at[1]]] = true
	}
	return all[0][0], all[len(all)-1][1], len(seen) >= enoughLatin
}

// mostlyLatin reports whether a text is filled with that Latin as a whole.
func mostlyLatin(text string) bool {
	_, _, ok := pretended(text)
	return ok && mostly*len(pretence.FindAllString(text, -1)) >= len(strings.Fields(text))
}

// mostly is one of how many words of a text filled with Latin is known.
const mostly = 4

// enoughLatin is from how many different words on a text is filled with Latin.
const enoughLatin = 6

// pretence are words of that Latin which are no English and name no disease.
var pretence = japanese.Lazy(`\b(lorem|ipsum|dolor|dolore|dolores|consectetur|adipis[ci]+ng|eiusmod|tempor|incididunt|labore|aliqua|enim|minim|veniam|quis|nostrud|exercitation|ullamco|laboris|nisi|aliquip|commodo|consequat|aute|irure|reprehenderit|velit|esse|cillum|fugiat|nulla|pariatur|excepteur|sint|occaecat|cupidatat|proident|sunt|culpa|officia|deserunt|mollit|laborum|` +
	`vivamus|sagittis|lacus|augue|laoreet|rutrum|faucibus|curabitur|blandit|porttitor|nullam|risus|eget|urna|mollis|ornare|maecenas|interdum|donec|ullamcorper|metus|auctor|fringilla|aenean|lacinia|bibendum|etiam|malesuada|euismod|posuere|erat|venenatis|praesent|scelerisque|nisl|odio|dapibus|facilisis|egestas|morbi|luctus|fusce|tellus|tortor|condimentum|nibh|` +
	`perspiciatis|unde|omnis|iste|natus|voluptatem|voluptate|accusantium|doloremque|laudantium|totam|aperiam|eaque|ipsa|quae|illo|inventore|veritatis|beatae|explicabo|nemo|ipsam|voluptas|aspernatur|fugit|consequuntur|magni|nesciunt|porro|quisquam|pellentesque|vehicula|tristique|ligula|sapien|mattis|iaculis|imperdiet|tincidunt|vulputate|hendrerit|suspendisse|phasellus|aliquam|convallis|feugiat|gravida|pulvinar|rhoncus|dignissim|eleifend|elementum|viverra)\b`)
