import { expect, it } from 'vitest'
import { type Choice, readTable } from '../core/data/reading/read-table'
import { sheetNotes, sheetRefusal } from './sheet-words'

function wordsOn(text: string, choice?: Choice) {
  const reading = readTable(text, choice)
  if (!reading.ok) return sheetRefusal(reading.flaw)
  return sheetNotes(reading.sheet, reading.leftOut, reading.table.names).join(' ')
}

it.each([
  ['', /nothing in it\. Paste rows/],
  ['PK\u0003\u0004', /no plain text.*copy the cells/],
  ['x,y\n1,2', /^Only one row of numbers is left\. Give at least two\.$/],
  ['x\n1\n2', /^There is only one column\. Two at least.*semicolons/],
  ['x,y\na,1\nb,2', /^Only one column holds numbers\. Two at least/],
  ['x,y\na,c\nb,d', /^No column holds numbers\..*Row 2, column “x”: “a” is no number\. Write/],
  ['y,day\n1,2024-01-01\n2,2024-01-02', /Row 2, column “day”: “2024-01-01” is no number\. Write/],
  ['x\ty\n1 200\t3 500\n2 500\t4 500', /^Row 2, column “x”: “1 200” has its thousands apart/],
  ['x,y\n1,"2\n3,4', /quotation mark of row 2 is never closed\. Close it/],
  ['x,y\n1,"2"3\n3,4', /^In row 2 something stands behind/],
  ['x,y\n1,2\n3', /^Row 3 has 1 cell, the first row 2\. Give every row as many\.$/],
  ['x,weight\n1,2\n3,', /^Row 3, column “weight”: the cell is empty\. Fill it in, or leave/],
  ['x,y\n1,2\n3,NA', /^Row 3, column “y”: “NA” is no number\. Fill it in/],
  ['x,y\n1,2\n3,5 kg', /“5 kg” is no number\. Write a number alone, without a unit/],
  ['x,y\n1,2\nNaN,5', /^Row 3, column “x”: “NaN” is no finite number/],
  ['x,y\n1,2\n1e999,5', /“1e999” is too large: numbers go up to 10¹⁵⁰/],
  ['x,y\n1,2\n3,-1e151', /^Row 3, column “y”: “-1e151” is too large/],
  ['x;y\n1;2\n3;1.234,5', /“1.234,5” has its thousands apart\. Write the digits together/],
  ['x;y\n1;2\n3;1,234', /“1,234” could be 1234 or 1\.234\. Write it without the comma/],
  ['x;y\n1.5;2\n3;4,5', /“4,5” has another decimal sign/],
])('says of %j where it fails and what to do', (text, words) => {
  expect(wordsOn(text)).toMatch(words)
})

it('says how much is too much', () => {
  expect(sheetRefusal({ kind: 'tooLong', characters: 50 * 2 ** 20 })).toMatch(
    /too long.*50 million characters; up to 10 million.*fewer rows/,
  )
  expect(sheetRefusal({ kind: 'tooManyColumns', columns: 5000 })).toMatch(
    /^There are 5000 columns, and up to 256 are read\. Take some of them/,
  )
  expect(sheetRefusal({ kind: 'tooManyRows' })).toMatch(/more than 10\u202f000 rows\. Take/)
})

it('says so where too few columns are chosen', () => {
  expect(wordsOn('x,y\n1,2\n3,4', { columns: [1] })).toMatch(/^Too few columns are chosen/)
})

it('says nothing where nothing is out of the ordinary', () => {
  expect(wordsOn('x,y\n1,2\n3,4')).toBe('')
})

it('says how decimal commas, missing names and strange ones were read', () => {
  expect(wordsOn('1;2,5\n3;4')).toBe(
    'The first row holds numbers, so the columns are called x and y. Commas are read as decimal points.',
  )
  expect(wordsOn('Gewicht (kg),e\n1,2\n3,4')).toBe(
    'In formulas “Gewicht (kg)” is called Gewicht_kg and “e” is called e_2.',
  )
})

it('says which rows are left out', () => {
  expect(wordsOn('x,y\n1,2\n3,\n4,5', { leaveOut: true })).toBe('Row 3 is left out.')
  expect(wordsOn(`x,y\n1,2\n${'3,\n'.repeat(6)}4,5`, { leaveOut: true })).toBe(
    'Rows 3, 4, 5, 6 and 2 more are left out.',
  )
})
