package web

import (
	"strings"
)

// crawlerWords stand in the user agents of robots that say what they are.
var crawlerWords = []string{
	"bot", "crawl", "spider", "slurp", "preview", "monitor", "curl", "wget", "python", "headless",
}

// crawler reports whether a user agent says that it is a robot, or nothing.
func crawler(agent string) bool {
	agent = strings.ToLower(agent)
	for _, w := range crawlerWords {
		if strings.Contains(agent, w) {
			return true
		}
	}
	return agent == ""
}
