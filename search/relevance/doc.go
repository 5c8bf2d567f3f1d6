// Package relevance measures how well the board answers what people type: it
// reads invented adverts and judged questions, asks a searcher, and reports
// success@1, nDCG@10 and answers that must not be there.
package relevance
