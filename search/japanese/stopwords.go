package japanese

// Function reports whether a stem is an English function word that carries no
// meaning in a search.
func Function(stem string) bool { return englishFunction[stem] }

var englishFunction = setOf("a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "has", "have", "i", "in",
	"into",
	"is", "it", "me", "my", "of", "on", "or", "our", "that", "the", "their", "them", "there", "these", "they", "this",
	"to",
	"want", "was", "we", "were", "which", "who", "will", "with", "would", "you", "your", "can", "do", "any", "some",
	"look",
	"find", "need", "whose", "about", "also", "than", "then", "so", "such", "via", "per", "im",
	"am", "been", "being", "but", "could", "get", "had", "he", "her", "here", "his", "how", "if", "its", "just", "like",
	"may", "more", "most", "non", "off",
	"other", "out", "over", "please", "she", "should", "up", "what", "when", "where", "while", "pm", "etc", "least", "after", "before", "until", "since", "around", "within", "start", "begin")

func setOf(words ...string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, w := range words {
		set[w] = true
	}
	return set
}
