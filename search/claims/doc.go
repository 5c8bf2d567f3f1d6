// Package claims reads adverts into claims: what the words say about the
// doctor who is sought, attendance, pay, contract and care, each with the
// passage that says it. It knows how things are said, in Japanese and English;
// what a claim means for the advert is decided in models. Frames find claims by
// their words; weights (package weigh) say how the sentence around them reads
// beside sentences that people judged.
package claims
