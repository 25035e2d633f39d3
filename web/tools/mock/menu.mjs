const uuid = number => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
let next = 100
const id = () => uuid(next++)

const choice = (name, price = 0, available = true) => ({ id: id(), name, price, available })
const group = (name, min, max, choices) => ({ id: id(), name, min, max, choices })

const spice = () => group('Spice', 1, 1, [choice('Mild'), choice('Medium'), choice('Hot')])
const size = step => group('Size', 1, 1, [choice('Regular'), choice('Large', step)])
const extras = (...choices) => group('Extras', 0, choices.length, choices)

export const categories = [
  ['Breakfast', 1],
  ['South Indian', 2],
  ['Meals', 3],
  ['Sandwiches & wraps', 4],
  ['Snacks', 5],
  ['Drinks', 6],
  ['Sweets', 7],
].map(([name, position]) => ({ id: id(), name, position }))
const of = Object.fromEntries(categories.map(category => [category.name, category.id]))

function item(category, name, price, description, more = {}) {
  return {
    id: id(),
    name,
    description,
    category_id: of[category],
    price,
    currency: 'INR',
    available: true,
    reason: null,
    out_of_stock_until: null,
    portions_left: null,
    prep_minutes: 8,
    diet: 'veg',
    allergens: [],
    time_slots: [],
    options: [],
    active: true,
    ...more,
  }
}

export const items = [
  item('Breakfast', 'Poha', 4500, 'Flattened rice with peanuts, curry leaves and lemon', {
    allergens: ['peanut'],
    time_slots: ['breakfast'],
  }),
  item('Breakfast', 'Upma', 4500, 'Roasted semolina with vegetables and cashew', {
    allergens: ['gluten', 'cashew'],
    time_slots: ['breakfast'],
  }),
  item('Breakfast', 'Aloo paratha', 6000, 'Two flatbreads filled with potato, with curd and pickle', {
    allergens: ['gluten', 'milk'],
    options: [extras(choice('Butter', 1500), choice('Extra curd', 1500))],
  }),
  item('Breakfast', 'Bread omelette', 5500, 'Two eggs, onion and green chilli', {
    diet: 'egg',
    allergens: ['egg', 'gluten'],
    options: [spice()],
  }),
  item('South Indian', 'Idli', 4000, 'Three steamed rice cakes, sambar and two chutneys', {
    diet: 'vegan',
    prep_minutes: 4,
  }),
  item('South Indian', 'Masala dosa', 8000, 'Crisp rice crêpe filled with spiced potato', {
    prep_minutes: 10,
    options: [spice(), extras(choice('Ghee', 1000), choice('Cheese', 2000), choice('Podi', 500))],
  }),
  item('South Indian', 'Plain dosa', 6000, 'Crisp rice crêpe, sambar and chutney', { diet: 'vegan' }),
  item('South Indian', 'Medu vada', 5000, 'Two lentil doughnuts, crisp outside', {
    diet: 'vegan',
    available: false,
    reason: 'out_of_stock',
  }),
  item('Meals', 'Veg thali', 12000, 'Rice, three chapatis, dal, two vegetables, curd, salad and a sweet', {
    allergens: ['milk', 'gluten'],
    prep_minutes: 12,
    options: [
      group('Bread', 1, 1, [choice('Chapati'), choice('Puri', 1000)]),
      group('Choose two vegetables', 2, 2, [
        choice('Aloo gobi'),
        choice('Bhindi'),
        choice('Paneer butter masala', 2000),
        choice('Chole'),
      ]),
    ],
  }),
  item('Meals', 'Rajma chawal', 9000, 'Kidney beans in tomato gravy over rice', { diet: 'vegan' }),
  item('Meals', 'Chicken biryani', 15000, 'Long-grain rice, slow-cooked chicken, raita', {
    diet: 'meat',
    allergens: ['milk'],
    prep_minutes: 15,
    options: [size(6000), spice(), extras(choice('Boiled egg', 1500), choice('Extra raita', 2000))],
  }),
  item('Meals', 'Paneer biryani', 14000, 'Long-grain rice with paneer and mint', {
    allergens: ['milk'],
    portions_left: 3,
  }),
  item('Meals', 'Egg curry with rice', 11000, null, { diet: 'egg', allergens: ['egg'] }),
  item('Sandwiches & wraps', 'Bombay sandwich', 7000, 'Potato, beetroot, cucumber and green chutney', {
    allergens: ['gluten', 'milk'],
    options: [extras(choice('Cheese', 2000), choice('Grilled', 500))],
  }),
  item('Sandwiches & wraps', 'Paneer wrap', 9500, 'Grilled paneer, onion and mint in a flatbread', {
    allergens: ['milk', 'gluten'],
  }),
  item('Sandwiches & wraps', 'Chicken wrap', 11000, 'Tandoori chicken, pickled onion', {
    diet: 'meat',
    allergens: ['gluten'],
    options: [spice()],
  }),
  item('Snacks', 'Samosa', 2000, 'Two pieces with tamarind chutney', {
    diet: 'vegan',
    allergens: ['gluten'],
    prep_minutes: 2,
  }),
  item('Snacks', 'Pav bhaji', 8500, 'Mashed vegetables with buttered rolls', {
    allergens: ['gluten', 'milk'],
    time_slots: ['evening'],
    available: false,
    reason: 'not_in_time_slot',
  }),
  item('Snacks', 'French fries', 6000, 'With salt or peri-peri', {
    diet: 'vegan',
    options: [
      group('Seasoning', 1, 1, [choice('Salt'), choice('Peri-peri', 500), choice('Cheese', 1500, false)]),
    ],
  }),
  item('Drinks', 'Masala chai', 1500, 'Brewed with ginger and cardamom', {
    allergens: ['milk'],
    prep_minutes: 3,
    options: [size(500)],
  }),
  item('Drinks', 'Filter coffee', 2500, null, { allergens: ['milk'], prep_minutes: 3 }),
  item('Drinks', 'Sweet lassi', 4000, 'Yoghurt, sugar, a little cardamom', { allergens: ['milk'] }),
  item('Drinks', 'Fresh lime soda', 3500, 'Sweet, salted or plain', {
    diet: 'vegan',
    options: [group('Taste', 1, 1, [choice('Sweet'), choice('Salted'), choice('Plain')])],
  }),
  item('Sweets', 'Gulab jamun', 3500, 'Two pieces in rose syrup', { allergens: ['milk', 'gluten'] }),
  item('Sweets', 'Fruit bowl', 6000, 'Whatever is good today', { diet: 'vegan', portions_left: 12 }),
]
