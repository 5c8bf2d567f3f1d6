package web

// Suggestions is how many completions are offered at once.
const Suggestions = 8
