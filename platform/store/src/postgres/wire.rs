//! Our parameters and columns in PostgreSQL's binary form.

use std::error::Error;

use postgres_types::{FromSql, IsNull, ToSql, Type, private::BytesMut, to_sql_checked};

use crate::{Column, Param};

type Failure = Box<dyn Error + Sync + Send>;

impl ToSql for Param<'_> {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Failure> {
        match *self {
            Param::Null => return Ok(IsNull::Yes),
            Param::Bool(value) => value.to_sql(ty, out)?,
            Param::Int(value) if *ty == Type::INT4 => i32::try_from(value)?.to_sql(ty, out)?,
            Param::Int(value) => value.to_sql(ty, out)?,
            Param::Real(value) => value.to_sql(ty, out)?,
            Param::Text(text) => text.to_sql(ty, out)?,
            // A uuid and a bytea are both just their bytes on the wire.
            Param::Bytes(bytes) => bytes.to_sql(ty, out)?,
        };
        Ok(IsNull::No)
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

impl<'a> FromSql<'a> for Column<'a> {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> Result<Self, Failure> {
        Ok(match *ty {
            Type::BOOL => Self::Bool(bool::from_sql(ty, raw)?),
            Type::INT4 => Self::Int(i32::from_sql(ty, raw)?.into()),
            Type::INT8 => Self::Int(i64::from_sql(ty, raw)?),
            Type::FLOAT8 => Self::Real(f64::from_sql(ty, raw)?),
            Type::TEXT | Type::VARCHAR => Self::Text(<&str>::from_sql(ty, raw)?),
            Type::UUID | Type::BYTEA => Self::Bytes(raw),
            _ => return Err(format!("column type {ty} is outside the portable subset").into()),
        })
    }

    fn from_sql_null(_: &Type) -> Result<Self, Failure> {
        Ok(Self::Null)
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

/// A parameter that outlives the call, for statements whose answer is awaited later.
pub enum Kept {
    Null,
    Bool(bool),
    Int(i64),
    Real(f64),
    Text(Box<str>),
    Bytes(Box<[u8]>),
}

impl From<&Param<'_>> for Kept {
    fn from(param: &Param<'_>) -> Self {
        match *param {
            Param::Null => Self::Null,
            Param::Bool(value) => Self::Bool(value),
            Param::Int(value) => Self::Int(value),
            Param::Real(value) => Self::Real(value),
            Param::Text(text) => Self::Text(text.into()),
            Param::Bytes(bytes) => Self::Bytes(bytes.into()),
        }
    }
}

impl Kept {
    pub fn borrow(&self) -> Param<'_> {
        match self {
            Self::Null => Param::Null,
            Self::Bool(value) => Param::Bool(*value),
            Self::Int(value) => Param::Int(*value),
            Self::Real(value) => Param::Real(*value),
            Self::Text(text) => Param::Text(text),
            Self::Bytes(bytes) => Param::Bytes(bytes),
        }
    }
}
