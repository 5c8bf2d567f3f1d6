// Package doctormatch says how well a job suits a doctor: what rules the pair
// out, a score, and the reasons for both in words a doctor can check.
package doctormatch
